"""Why a model is chosen, and over what."""
