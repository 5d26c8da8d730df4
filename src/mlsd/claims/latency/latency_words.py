"""Words for the steps of an answer, for its whole time, and for what is no step of it."""

from __future__ import annotations

from mlsd.prose import Phrases

PARTS = Phrases(
    "vocoder", "chunk", "summary", "summar*", "transcription", "transcrib*", "frame is read", "gate", "filter", "auth",
    "exposure", "trees", "forest", "lips", "reply over", "satellite", "modem", "screen", "paint*", "layout", "mouth",
    "speaker", "codec", "jitter buffer", "gripper", "wheel", "steering", "valves", "relay", "solenoid",
    "network", "round trip", "rtt", "feature", "features", "lookup", "looking up", "fetch*", "model", "encoder",
    "decoder", "retriev*", "rank*", "rerank*", "preprocess*", "postprocess*", "parsing", "tokeni*", "inference",
    "beam search", "punctuation", "decod*", "upload", "download", "queue", "render*", "candidate*", "there and back",
    "hop", "transport", "scoring", "detector", "recogniser", "recognizer", "asr", "tts", "embedding", "search", "vad",
    "gateway", "crop", "resize", "classifier", "segment*", "database", "store", "serialis*", "generation",
    "first token", "filter*", "camera", "capture", "tracker", "planner", "business rules", "authentication",
    "logging", "log", "buffer", "read*", "layout", "ocr", "parser", "parse", "denois*", "tracking", "detection",
    "matching", "match", "align*", "llm", "nlu", "dialogue", "synthes*", "speech", "vision", "controller", "control",
    "actuat*", "motor", "sensor", "bus", "wifi", "bluetooth", "radio", "transfer", "load*", "cache", "redis",
    "aerospike", "cassandra", "bigtable", "dynamo*", "sql", "hash*", "cross*", "join", "aggregat*", "enrich*",
    "normalis*", "normaliz*", "vectoris*", "vectoriz*", "scorer", "predict*", "prediction", "forward pass", "net",
    "ensemble", "calibration", "policy", "explanation", "shap", "sort*", "merge", "dedup*", "guardrail*",
    "moderation", "safety", "format*", "compress*", "decompress*", "unpack*", "encrypt*", "decrypt*", "tls",
    "handshake", "auth", "balancer", "proxy", "api", "call", "db", "fan out", "index", "vector", "ann", "knn",
    "re rank*", "cross encoder", "reader", "translation", "translator", "language id", "tagger", "linker", "step",
    "stage", "profile", "embedding*", "graph", "simulation", "solver", "optimis*", "optimiz*", "routing", "route",
    "business logic", "post processing", "pre processing", "display", "draw*", "stt", "wake word", "endpointing",
    "fraud check", "checks", "lookups", "history", "rules", "writing", "write", "encode", "encoding", "resampl*",
    "fft", "gather*", "collect*", "pack*", "blend*", "smooth*", "crop*", "wire", "wifi", "way back", "voice", "lidar",
    "radar", "brake", "valve", "hand*", "copy*", "copies", "lay out", "verif*", "convert*", "conversion", "thinks",
    "steer*", "grip*", "arm", "plc", "scanner", "microphone", "mixing", "physics", "prompt", "context", "answer",
)  # fmt: skip
WHOLE = Phrases(
    "p99", "p95", "p999", "p90", "total", "altogether", "in all", "end to end", "all told", "sum", "overall",
    "latency", "takes", "answers in", "responds in", "response time", "the whole", "together", "per request",
    "per call", "median", "p50", "on average", "measured", "answers within", "responds within", "needs", "we need",
    "it needs", "percentile", "per letter", "per page", "per image", "per frame", "per document", "per query",
    "per item", "per sentence", "per message", "per picture", "per photo", "reply", "an answer", "alone", "just the",
    "only the", "comes back", "returns after", "is back", "forward pass", "round trip", "roughly", "answer time",
    "turnaround", "all in", "runs in", "runs for", "lasts", "come out at", "comes out at", "wait",
)  # fmt: skip
THEN = Phrases(
    "one behind the other", "in that order", "in this order", "each waits", "wait for each other", "back to back",
    "one by one", "consecutively", "serially", "step by step", "in a row", "finally", "in the end", "behind it",
    "goes before", "comes before", "before it", "wait for", "waits for", "at the end", "end of the line", "chain",
    "then", "after that", "afterwards", "followed by", "next", "another", "plus", "on top", "finally", "lastly",
    "thereafter", "add", "adds", "in addition", "subsequently", "further", "a further", "one after another",
    "one after the other", "sequentially", "in sequence", "in series", "in turn", "first", "later", "as well", "also",
    "more", "again", "last", "still", "follows", "follow", "comes on top", "besides", "the way back", "before that",
)  # fmt: skip
NO_STEP = Phrases(
    "another product", "another system", "another team", "other product", "another service", "another use",
    "p99", "p95", "p90", "p50", "p999", "median", "mean", "percentile", "total", "sum", "measured", "in all",
    "together", "budget", "limit", "target", "timeout", "cold", "warm", "peak", "max", "average", "on average",
    "overall", "end to end", "worst", "best", "per hour", "qps", "fallback", "falls back", "else", "otherwise", "or",
    "alternative", "without", "saves", "instead", "version", "normal", "night", "retry", "sla", "slo", "latency",
    "response time", "if",
)  # fmt: skip
NO_UNIT = Phrases(
    "request", "user", "layer", "core", "feature", "candidate", "item", "row", "time", "thread", "replica", "node",
    "gpu", "image", "tree", "billion", "million", "neighbour", "neighbor", "document", "field", "column", "model",
)  # fmt: skip
SURE_WHOLE = Phrases(
    "p99", "p95", "p999", "p90", "total", "altogether", "in all", "end to end", "all told", "sum", "overall", "latency",
    "response time", "the whole", "together", "per request", "per call", "median", "p50", "on average", "measured",
    "percentile", "per letter", "per page", "per image", "per frame", "per document", "per query", "turnaround",
    "all in", "answer time", "so", "hence",
)  # fmt: skip
