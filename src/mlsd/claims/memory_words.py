"""Words for memory, for what is held in it whole, and for ways round."""

from __future__ import annotations

from mlsd.prose import Phrases

MEMORY = Phrases(
    "ram", "memory", "vram", "gpu", "working memory", "card", "main memory", "a100", "a10", "h100", "v100", "t4", "l4",
    "rtx", "graphics card", "accelerator", "laptop", "workstation", "machine", "host", "node", "server", "pc", "box",
    "gpus",
    "a6000", "a5000", "a40", "l40", "l40s", "p100", "k80", "titan", "geforce", "quadro", "tesla", "4090", "3090",
    "notebook",
    "desktop", "vm", "instance", "computer", "macbook", "mac", "cluster node", "colab", "kaggle", "hbm", "ddr4", "ddr5",
    "mi250", "mi300", "rtx 4090", "rtx 3090", "gtx", "tower", "rig", "container", "pod", "dimms", "dram",
)  # fmt: skip
DISK = Phrases(
    "disk", "nvme", "ssd", "hdd", "storage", "drive", "bucket", "s3", "archive", "nas", "download", "quota", "traffic",
    "bandwidth",
)  # fmt: skip
DATA = Phrases(
    "data*", "matrix", "table", "row", "raw", "scan", "image", "video", "audio", "recording", "signal", "log",
    "parquet", "csv", "array", "frame", "tensor", "graph", "corpus", "scene", "trace", "record", "file", "point",
    "come to", "comes to", "add up", "adds up", "total", "in all", "altogether", "hdf5", "float32", "genome",
    "embedding", "history", "volume", "dump", "archive", "whole", "set", "photo", "tile", "text",
)  # fmt: skip
WHOLE = Phrases(
    "to memory", "to the memory", "into the memory", "all loaded", "to ram", "to the ram", "in the memory",
    "in memory", "into memory", "in ram", "into ram", "in the ram", "into the ram", "data frame", "dataframe",
    "np load", "numpy array", "pandas", "read csv", "read parquet", "read_csv", "read_parquet", "all at once",
    "at once", "in one go", "as one matrix", "as one array", "one array", "one matrix", "one big", "single array",
    "single matrix", "single table", "read whole", "loaded whole", "load everything", "loads everything",
    "loaded completely", "loaded entirely", "to gpu", "loaded fully", "load the whole", "loads the whole", "load all",
    "loads all", "load it all", "held in", "kept in memory", "onto the gpu", "on the gpu", "onto the card",
    "one tensor", "single tensor", "full batch", "load the matrix", "one object", "read into", "reads into",
    "loaded into", "load into", "as a whole", "in a single", "concatenate*", "pinned", "cached in", "in one piece",
    "before training starts", "resident", "before training begins", "full matrix", "feature matrix", "full feature",
    "whole matrix", "entire matrix", "entire set", "entire data*", "whole data*", "whole folder", "whole archive",
    "whole table", "whole file", "whole corpus", "whole history", "full data*", "full table", "full corpus",
    "full archive", "the lot", "all rows", "all of it", "everything into", "everything in", "vstack", "hstack",
    "np stack", "torch load", "torch cat", "load_csv", "readlines", "json load", "pickle", "pickled", "joblib load",
    "fread", "read rds", "geopandas", "xarray", "open it with", "opened with", "fit on the", "fits on the",
    "fit gets", "one go", "one piece", "one swoop", "single pass over all", "pull everything", "pulls everything",
    "pulled into", "slurp*", "in core", "to the gpu", "preload*", "pre load*", "kept resident", "stack all",
    "stacks all", "stacked into", "into a single", "into one", "as one", "collect", "toPandas", "to pandas",
    "list of all", "python list", "dict of all", "one dict", "in our memory", "working memory", "in its memory",
    "loaded at start", "loaded at once", "loaded before", "it whole", "them whole", "whole with", "it all into",
    "reads everything", "read everything", "opens it whole", "in one read", "a single read", "all in ram",
    "one read_csv", "load it completely", "loads it completely", "loads it entirely", "load it entirely",
)  # fmt: skip
ROUND = Phrases(
    "hosted api", "behind the api", "vendor's api", "via api", "through an api", "hosted by", "third party api",
    "stream*", "shard*", "memory map*", "mmap*", "memmap*", "chunk*", "out of core", "dask", "spark", "polars lazy",
    "lazy", "lazily", "generator", "from disk", "off disk", "off nvme", "in tiles", "tiled", "tile by tile",
    "iterable", "reads clips", "reads batches",
    "read in batches", "read in parts", "part by part", "month by month", "year by year", "one file after",
    "piece by piece",
    "aggregated in", "aggregated to", "reduced to", "cut down to", "shrunk to", "thinned", "every tenth",
    "random sample",
    "bigger machine", "more memory", "rent", "cloud instance", "float16", "half precision halves", "pca", "hash*",
    "sgd over",
    "partial fits", "vaex", "polars", "arrow dataset", "memory mapped", "feather", "lmdb", "on disk",
    "sequence parallel*",
    "context parallel*", "expert parallel*", "ggml", "exl2", "awq", "gptq", "prefix tuning", "prompt tuning", "galore",
    "unsloth", "zero offload", "stage 3", "only the head", "only the last layer", "last layers only", "distilled to",
    "patches",
    "subsampl*", "down sampl*", "downsampl*", "sampled down", "a sample of", "duckdb", "webdataset", "tfrecord*",
    "quantis*", "quantiz*", "4 bit", "8 bit", "int8", "int4", "nf4", "qlora", "lora", "peft", "offload*", "fsdp",
    "zero 2", "zero 3", "deepspeed", "model parallel*", "tensor parallel*", "pipeline parallel*",
    "gradient checkpoint*", "activation checkpoint*", "checkpointing", "row group*", "window by window", "day by day",
    "file by file", "batch by batch", "mini batches from", "partition*", "incremental*", "sparse", "zarr", "petastorm",
    "buffer", "prefetch*", "data loader", "dataloader", "loader worker", "one at a time", "at any one time",
    "aggregated first", "pre aggregat*", "compressed to", "block wise", "blockwise", "blocks", "minibatch*",
    "partial_fit", "partial fit", "sketch", "external memory", "adapters", "adapter", "rented", "spill*", "swap",
    "cpu offload", "frozen", "per patient", "per file", "random crops", "crops", "reservoir", "ray data", "bigquery",
    "in the warehouse", "sql", "h5py", "hdf5 slices", "slices", "piecewise", "bitsandbytes", "gguf",
)  # fmt: skip
TUNES = Phrases(
    "full fine tun*", "fine tun* all", "fine tun* every", "all weights", "full finetun*", "finetun*", "fine tun*",
    "all its weights", "all of its weights", "weights of", "weights are trained", "weights are tuned", "full training",
    "pretrain*", "pre train*", "full parameter", "continue pre training", "nothing frozen", "unfrozen",
    "adam", "adamw", "train from scratch", "trained from scratch", "all layers", "every weight", "all parameters",
)  # fmt: skip
NETS = Phrases(
    "model", "llama", "mistral", "mixtral", "qwen", "gemma", "phi", "falcon", "gpt", "gpt2", "bloom", "opt",
    "pythia", "t5",
    "llm", "language model", "deepseek", "transformer", "weights", "checkpoint", "fine tun*", "finetun*", "vicuna",
    "yi",
    "olmo", "nemotron", "vit", "diffusion", "network", "net", "encoder", "decoder", "parameter", "starcoder",
    "codellama",
    "mpt", "palmyra", "command r", "vlm", "llava", "whisper", "nllb", "seamless", "backbone",
)  # fmt: skip
SMALL = Phrases(
    "metadata", "meta data", "index", "indexes", "ids", "labels", "config*", "vocabulary", "thumbnail", "a sample",
    "one batch", "each batch", "a batch", "batches", "result", "summary", "summaries", "statistics", "features only",
    "last day", "one day", "a day", "one month", "latest", "header", "manifest", "lookup", "weights", "the model",
    "cache",
    "aggregates", "a slice", "one file", "each file", "one scan", "one tile", "one image", "keys", "file names",
)  # fmt: skip
