"""What every context stands on: plain values and small words. No models, and nothing of ours below it."""
