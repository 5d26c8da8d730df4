"""When and how a model is updated."""
