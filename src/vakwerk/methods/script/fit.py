"""Which method fits: three answers, and of each method how well it fits, and why or why not."""

from dataclasses import dataclass

from vakwerk.methods.script.shape import Method, Variant


@dataclass(frozen=True)
class Fit:
    """A method in the longest form that there is time for. Whatever is false, the reader is told."""

    method: Method
    variant: Variant
    is_meant_for_it: bool
    is_first_choice: bool
    has_trust: bool
    has_time: bool

    @property
    def is_good(self):
        return self.is_meant_for_it and self.has_trust and self.has_time

    @property
    def rank(self):
        return (-self.is_good, -self.is_meant_for_it, -self.has_trust, -self.has_time, -self.is_first_choice)


def fits(methods, *, aim, trust, minutes):
    """Every method, the best first: one that fits on all three, then one that is meant for it.

    aim: one of `faults.AIMS`; trust: how well the group knows each other, 0 to 2; minutes: how many there are.
    """
    found = [fit(method, aim, trust, minutes) for method in methods]
    return sorted(found, key=lambda one: (*one.rank, one.method.key))


def fit(method, aim, trust, minutes):
    fitting = [variant for variant in method.variants if variant.minutes <= minutes]
    shortest = min(method.variants, key=lambda variant: variant.minutes)
    return Fit(
        method,
        max(fitting, key=lambda variant: variant.minutes, default=shortest),
        is_meant_for_it=aim in method.aims,
        is_first_choice=method.aims[:1] == (aim,),
        has_trust=trust >= method.trust,
        has_time=bool(fitting),
    )
