"""Distributions that the rest stands on: beta, binomial, Student and chi-squared. Standard library only.

Probabilities are floats from 0 to 1, counts whole numbers. The incomplete beta and gamma functions by continued
fraction and series (Press et al., Numerical Recipes, 6.2 and 6.4), in logarithms, so that 50,000 counts do not vanish.
"""

import math

TINY = 1e-300
STEPS = 10_000
EXACT = 1e-15


def checked(successes, n):
    """Refuses counts that cannot be: (0 <= successes <= n), whole numbers."""
    if int(successes) != successes or int(n) != n or not 0 <= successes <= n:
        raise ValueError(f"{successes} of {n} cannot be")


def log_beta(a, b):
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def fraction(x, a, b):
    """The continued fraction of the incomplete beta function, by Lentz's method; for x below (a+1)/(a+b+2)."""
    c, d = 1.0, 1 / max(1 - (a + b) * x / (a + 1), TINY)
    found = d
    for m in range(1, STEPS):
        for factor in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / (1 + factor * d or TINY)
            c = 1 + factor / c or TINY
            found *= c * d
        if abs(c * d - 1) < EXACT:
            break
    return found


def log_beta_below(x, a, b):
    """The logarithm of the chance that a beta(a, b) lies below x; minus infinity for none."""
    if x <= 0:
        return -math.inf
    if x >= 1:
        return 0.0
    if x <= (a + 1) / (a + b + 2):
        return log_tail(x, a, b)
    return math.log1p(-math.exp(log_tail(1 - x, b, a)))


def log_tail(x, a, b):
    return a * math.log(x) + b * math.log1p(-x) - log_beta(a, b) + math.log(fraction(x, a, b) / a)


def beta_below(x, a, b):
    return math.exp(log_beta_below(x, a, b))


def beta_quantile(share, a, b):
    """The x below which a beta(a, b) lies with the chance `share`."""
    return halved(lambda x: beta_below(x, a, b) < share, 0.0, 1.0)


def halved(is_below, low, high):
    """Where `is_below` turns from true to false between low and high, to the precision of a float."""
    for _step in range(100):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if is_below(middle) else (low, middle)
    return (low + high) / 2


def binomial_at_most(k, n, p):
    """The chance of at most k successes among n."""
    if k < 0:
        return 0.0
    return 1.0 if k >= n else beta_below(1 - p, n - k, k + 1)


def binomial_quantile(share, n, p):
    """The smallest k with a chance of at least `share` of at most k successes among n."""
    low, high = 0, n
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if binomial_at_most(middle, n, p) >= share - 1e-14 else (middle + 1, high)
    return low


def student_quantile(share, df):
    """The quantile of Student's t with df degrees of freedom."""
    if share == 0.5:
        return 0.0
    x = beta_quantile(2 * min(share, 1 - share), df / 2, 0.5)
    return math.copysign(math.sqrt(df * (1 - x) / x), share - 0.5)


def chi_squared_above(x, df):
    """The chance that chi-squared with df degrees of freedom lies above x."""
    if x <= 0:
        return 1.0
    a, x = df / 2, x / 2
    front = math.exp(a * math.log(x) - x - math.lgamma(a))
    return 1 - front * gamma_series(a, x) if x < a + 1 else front * gamma_fraction(a, x)


def gamma_series(a, x):
    term = total = 1 / a
    for n in range(1, STEPS):
        term *= x / (a + n)
        total += term
        if term < total * EXACT:
            break
    return total


def gamma_fraction(a, x):
    b = x + 1 - a
    c, d = 1 / TINY, 1 / b
    found = d
    for n in range(1, STEPS):
        factor, b = -n * (n - a), b + 2
        d = 1 / (factor * d + b or TINY)
        c = b + factor / c or TINY
        found *= c * d
        if abs(c * d - 1) < EXACT:
            break
    return found
