"""Pages of case meetings, cases, deviations, rules and teaching cases."""
