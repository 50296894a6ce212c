"""The benchmark: what Vakwerk costs at national size. `docs/performance.md` says how to run it and how to add to it."""
