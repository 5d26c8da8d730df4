"""One file a command: read arguments, call one thing, choose the exit code."""
