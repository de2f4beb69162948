"""One module for each layout family; each offers CASES."""
