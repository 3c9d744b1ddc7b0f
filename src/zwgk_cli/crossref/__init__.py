"""Pure queries over the model: who discloses what, coverage, which law was in force when."""
