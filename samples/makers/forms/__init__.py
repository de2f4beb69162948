"""Forms with one child each: a module prints the paper and files its gold."""
