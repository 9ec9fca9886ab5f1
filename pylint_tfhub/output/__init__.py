"""What users see of the linter's own commands, one file for each form."""
