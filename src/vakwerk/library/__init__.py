"""What was kept: lessons, proven practices, guides, worksheets; read by a second person before anybody else."""
