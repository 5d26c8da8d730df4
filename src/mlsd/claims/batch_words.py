"""Words for workers, steps, rates, and for what became of the learning rate."""

from __future__ import annotations

from mlsd.prose import Phrases

WORKER = Phrases(
    "processes", "container", "cluster node", "computer", "participant", "client", "cores", "cube", "unit", "vm",
    "worker", "gpu", "tpu", "node", "card", "machine", "device", "core", "replica", "accelerator", "chip", "a100",
    "h100", "v100", "rank", "process", "tpu core", "pod", "box", "boxes", "host", "server", "instance", "a40",
    "slice", "gpus",
    "tpus", "board", "blade", "graphics card", "ipus", "gaudi",
)  # fmt: skip
STEP = Phrases(
    "at a time", "in lockstep", "per round", "a round", "in one go", "together", "one gradient", "a gradient",
    "averaged", "summed over", "hence", "one backward", "a backward", "all reduce", "allreduce",
    "batch", "batch size", "global batch", "effective batch", "a step", "per step", "each step", "one step",
    "bs", "batchsize", "batches of", "batch of", "batches", "at once", "per optimiser step", "per optimizer step",
    "per gradient",
    "per gradient step", "one update", "every update", "global bs", "total batch", "combined batch", "synchronous step",
    "per update", "each update", "per iteration", "every step", "an update", "minibatch", "mini batch",
)  # fmt: skip
EXAMPLES = Phrases(
    "example", "image", "img", "sample", "tile", "clip", "sequence", "crop", "sentence", "window", "picture", "frame",
    "patch", "photo", "pair", "molecule", "spectrogram", "recording", "scan", "utterance", "token", "document",
    "row", "graph",
    "query", "queries", "triple", "trajectory", "transition", "game", "position", "segment", "volume", "item", "record",
    "click", "session", "user", "snippet", "line", "sketch", "note", "page", "reading", "series", "point cloud",
    "dialogue",
)  # fmt: skip
RATE = Phrases(
    "learning rate", "lr", "rate", "step size", "learning rates", "stepsize", "optimiser setting", "optimizer setting",
    "hyperparameter", "hyper parameter", "hparam", "hparams", "optimiser", "optimizer", "nothing else",
    "everything else",
    "all else", "all other settings", "other settings", "all settings", "the settings", "the recipe", "training recipe",
    "optimiser's", "optimizer's", "adam's", "sgd's", "yaml", "config file", "configuration", "flags", "command line",
    "parameters of the training", "training parameter", "training setting", "knob", "knobs", "numbers of the optimiser",
    "eta", "alpha", "the schedule", "the config", "same config", "rest of the config",
)  # fmt: skip
SAME = Phrases(
    "no need to move", "see no need", "saw no need", "no cause to", "no grounds to", "where it was", "where they were",
    "has stayed", "have stayed", "serve here as well", "serves here as well", "serve as well", "do here as well",
    "the old one", "old one", "old rate", "old value", "old setting", "has altered", "nobody altered", "has touched",
    "has changed", "nobody has", "no one has", "wasn't touched", "wasn't changed", "weren't touched", "weren't changed",
    "isn't touched", "isn't changed", "aren't touched", "aren't changed", "hasn't been", "haven't been", "wasn't tuned",
    "wasn't adjusted", "wasn't scaled", "isn't scaled", "word for word", "to the letter", "to the digit", "1 to 1",
    "on the cluster too", "on the cluster as well", "here too", "here as well", "there too", "there as well",
    "also here",
    "not a single", "not one of", "none of the", "no other setting", "carried across", "carry across", "carry over",
    "carries over", "carries across", "brought over", "brought along", "transferred", "adopted", "ported", "as above",
    "see above", "as given above", "as stated above", "reason to alter", "reason to change", "reason to touch",
    "reason to adjust", "reason to raise", "reason to scale", "reason to retune", "without modification",
    "without modifications", "without change", "without any change", "without changes", "without alteration",
    "without adjustment", "without touching", "without retuning", "unmodified", "no modification", "as in the pilot",
    "from the pilot", "from the test run", "from the trial", "from the notebook", "from the desktop", "from the lab",
    "of the notebook", "of the pilot", "exactly the", "the usual", "as usual", "as published", "from the tutorial",
    "from the repository", "out of the box", "from the readme", "as shipped", "did not bother", "didn't bother",
    "forgot to", "nobody looked at", "no one touched", "no one changed", "has been left", "have been left",
    "was left", "were left", "we leave", "i leave", "we left", "i left", "we keep", "i keep", "we kept", "i kept",
    "stood", "stands as", "stand as", "hold on to", "held on to", "hang on to", "go with the old", "go on with",
    "goes on with", "continue with", "continues with", "continued with", "still the one", "still those",
    "is still", "are still", "whatever it was", "whatever they were", "as on the", "like on the", "in both",
    "are those of", "is that of", "those of the", "that of the", "reuse*", "re use*", "as in the", "like before",
    "like on", "unchanged", "same", "as it was", "as is", "as before", "left alone", "untouched", "left as",
    "kept as", "kept at", "stays at", "stay at", "stays as", "identical", "remains", "remain", "not changed",
    "not touched", "stays", "still", "don't touch", "constant", "left at", "leave the", "leave lr", "left", "kept",
    "keep", "copied", "no change", "carried over", "inherit*", "from the single", "of the single", "taken from the",
    "too", "not adjusted", "not scaled", "not rescaled", "unscaled", "not retuned", "not tuned again", "as on one",
    "as ever", "as always", "not need any", "any change", "need no change", "needs no change", "need no", "needs no",
    "one from the", "that from the", "from the one", "is the one", "just like", "no different", "nothing was changed",
    "nothing changed", "what it was", "what they were", "as they were", "like before", "no need to alter",
    "no need to change", "no need to touch", "no need to tune", "no need to adjust", "no need to scale",
    "nothing else", "not altered", "unaltered", "not modified", "unmodified", "did not touch", "didn't touch",
    "not touching", "touch nothing", "touched nothing", "included", "we had", "it had", "had before", "used before",
    "from before", "from the small", "from the paper", "from the laptop", "from the prototype", "from the old",
    "of the old", "of the small", "on the small", "default", "keeps", "keeping", "retain*", "preserv*", "stuck to",
    "stick to", "sticks to", "nobody touched", "nobody changed", "verbatim", "one to one", "1:1", "moved over",
    "moved across", "as found on", "found on one", "found on a single", "for one gpu", "for a single", "reused",
    "as it is", "as they are", "is not changed", "was not changed", "has not changed", "have not changed",
    "hasn't changed", "borrowed from", "that worked on", "which worked on", "worked on one", "worked on a single",
    "remained", "persist*", "not scale", "don't scale", "do not scale", "does not scale", "not increase", "not raise",
    "same old", "equal to before", "did not change", "didn't change", "do not change", "don't change",
    "does not change", "where it was", "what worked", "exactly what", "exactly as", "that was good", "which was good",
    "proven on", "proved good", "that did well", "from my", "of my", "as on my", "as in my", "like on my",
    "of the workstation", "from the workstation", "of the desktop", "from the desktop", "of the first run",
    "from the first run", "of the one", "that we used", "which we used", "same as on",
)  # fmt: skip
SCALED = Phrases(
    "scaled linearly", "scaled", "scale linearly", "linear scaling", "square root", "sqrt", "warm up", "warmup",
    "warmed up", "ramp*", "retuned", "re tuned", "tuned again", "tuned afresh", "retune", "lars", "lamb",
    "multiplied by", "grows with", "raised to", "raised", "linear rule", "in proportion", "proportional*", "swept",
    "sweep", "new search", "search* again", "adjusted", "increased", "times the rate", "scales with", "scaling rule",
    "searched afresh", "searched anew", "new learning rate", "rate of its own", "own learning rate",
    "tuned on the cluster", "tuned with the full", "tuned at the full", "tuned at that", "tuned at this",
    "chosen at the full", "found at the full", "found with the full", "found at that batch", "doubled", "quadrupled",
    "larger rate", "higher rate", "bigger rate", "larger learning rate", "higher learning rate", "goes up", "went up",
    "grew", "grow with", "grows in", "in step with", "accordingly", "lr search", "lr sweep", "range test",
    "scaled up", "times larger", "times higher", "linearly", "root of", "rises with", "rose with", "rise with",
    "adapted to the batch", "matched to the batch", "set anew", "re searched", "gradual warm*", "lr finder", "mup",
    "noise scale", "multiplied",
)  # fmt: skip
OLD_RUN = Phrases(
    "developer machine", "dev machine", "dev box", "my machine", "own machine", "notebook", "desktop", "workstation",
    "at home", "one device", "local machine", "gaming pc", "test bench", "pilot", "first run", "trial run",
    "single card", "single gpu", "single node", "one gpu", "one card", "one machine", "small run", "small batch",
    "old run",
    "laptop", "prototype", "was found", "were found", "found by", "found in", "back then", "last spring",
    "carried over",
    "dropout", "momentum", "weight decay", "temperature", "layers", "width", "depth", "input", "pixel", "images are",
    "features", "crops", "random",
)  # fmt: skip
KEPT = Phrases(
    "kept the same", "kept unchanged", "kept as is", "kept as it was", "kept as they were", "left unchanged",
    "unchanged", "left as is", "left as it was", "left as they were", "left alone", "left untouched", "untouched",
    "carried over", "carry over", "carry these over", "carry them over", "carry it over", "one to one", "1:1",
    "as they are", "as it is", "as is", "as before", "stays the same", "stay the same", "stays put", "stay put",
    "stays as it was", "same on", "stay as they were", "not changed", "not touched", "nothing changes",
    "nothing is changed", "nothing gets changed", "nothing was changed", "also used on", "also used for",
    "used on the cluster", "reused", "is kept", "are kept", "was kept", "were kept", "remains", "remain", "verbatim",
    "identical", "copied over", "moved over", "taken over", "did not change", "didn't change", "don't change",
    "do not change", "did not touch", "didn't touch",
)  # fmt: skip
WHOLE = Phrases(
    "the total", "total", "the sum", "altogether", "in all", "batch together", "the batch", "same batch",
    "global batch", "effective batch", "total batch", "overall batch", "combined batch", "whole batch",
    "batch as a whole", "batch size overall", "global bs", "sum of the batches",
)  # fmt: skip
STAYS = Phrases(
    "keep", "keeps", "keeping", "held", "hold", "holds", "not grow", "does not grow", "doesn't grow", "remain", "still",
    "unchanged", "same", "as before", "stays", "stay", "kept", "constant", "remains", "as on one", "as on the single",
    "held at", "fixed", "identical",
)  # fmt: skip
OTHER = Phrases(
    "own fold", "fold", "own model", "own seed", "own configuration", "own copy", "independent", "independently",
    "ensemble", "grid", "on its own", "on their own",
    "index", "built", "crawl*", "parse*", "scrap*", "cleaned", "extract*", "rendered", "simulat*", "seeds", "different",
    "trials", "experiments", "copies", "vendor", "paper",
    "inference", "scoring", "scored", "predict*", "embedding job", "encoded", "serving", "evaluat*", "validat*",
    "tokenis*", "tokeniz*", "preprocess*", "written", "insert*", "loaded", "decoded", "resized", "test set", "read in",
    "reads in", "warm pool", "requests", "evaluation", "replay buffer", "buffer", "shuffle buffer", "prefetch*",
    "negatives", "memory bank", "queue", "vocabulary", "checkpoint every", "steps",
)  # fmt: skip
