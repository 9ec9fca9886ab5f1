"""What users see of the linter's own commands."""
