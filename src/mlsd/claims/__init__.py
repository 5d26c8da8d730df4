"""What answers claim: metrics, models, splits, amounts; read once, with the words that each claim rests on."""
