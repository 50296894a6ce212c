"""The parts that pages are made of, in the look of docs/look.md: templates, style sheets, icons, scripts."""
