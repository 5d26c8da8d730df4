"""How train and test are split, and whether rows stand in time."""
