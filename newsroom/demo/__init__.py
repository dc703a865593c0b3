"""A newsroom to look at: one real story, the rest invented (see README.md in this folder)."""
