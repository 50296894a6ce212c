"""What other contexts may use of evidence."""

from vakwerk.evidence.agreement import (
    ac1,  # agreement of two judges, when nearly everybody says the same
    alpha,  # Krippendorff's alpha of any number of judges, with gaps
    enough_conversations,  # whether a coefficient may be shown
    enough_outcomes,  # whether a share of right forecasts may be shown
    kappa,  # weighted agreement of two judges above chance
    mean_differences,  # who sees it otherwise than the others
    same_share,  # the share on which two judges said the same
)
from vakwerk.evidence.alarms import (
    ALARMS,  # how often each rule is wrong, by what is judged
)
from vakwerk.evidence.comparing import (
    expected,  # how many successes a mix of clients lets expect
    funnel,  # what to expect of a municipality at its number of clients
    hidden_cells,  # which cells of a table of people are hidden
    published,  # a count of people as it may be shown: rounded, or hidden
    shrunk,  # shares of municipalities drawn to the middle
    stands_out,  # whether a municipality lies outside the funnel
    wide_funnel,  # how much wider a funnel is when municipalities differ by themselves
)
from vakwerk.evidence.control import (
    c_chart,  # control limits of counts
    p_chart,  # control limits of shares
    u_chart,  # control limits of counts for each unit of something
    wide_p_chart,  # control limits of shares of very large groups
    xmr,  # control limits of a team's own figures
)
from vakwerk.evidence.evalues import (
    e_above,  # evidence that a share is more than a rate, at every look
    e_below,  # evidence that it is less
    e_pairs,  # evidence that two ways differ, from pairs
    e_uneven,  # evidence that of two kinds of differences one comes more often
    product,  # the evidence of independent repetitions together
    upper_limit,  # what an estimated rate is at most
)
from vakwerk.evidence.intervals import (
    exact_interval,  # an exact interval around a share, for one look
    lasting_interval,  # the shares not yet refuted, at every look
    score_interval,  # an interval for a bar
)
from vakwerk.evidence.odds import (
    foreseen,  # before the start, in sentences: what can be found with this many clients
    what_can_be_found,  # the same as chances
)
from vakwerk.evidence.pairs import (
    foreseen_pairs,  # before the start, in sentences: what a lot can find with this many clients
    judge_pairs,  # what pairs by lot say: a sentence with its grounds
    pairs_find,  # the share of experiments with pairs that find a useful difference
)
from vakwerk.evidence.plans import (
    ANSWERS,  # what is said when the evidence decides
    DECIDED,  # so much evidence decides
    FIRST_LOOK,  # clients, before anything is said
    HARM,  # so much evidence is enough to speak of harm
    RULE,  # the number of the rule, kept with every verdict
    Plan,  # an experiment as it was frozen at the start
    card,  # its counting card
    judge,  # what its counts say: a sentence with its grounds
)
from vakwerk.evidence.pooling import (
    difference,  # the difference of two shares, with its variance
    pooled,  # the mean of three repetitions or more
)
from vakwerk.evidence.repetitions import (
    Repetition,  # one municipality of several that tried the same
    judge_repetitions,  # what they say together
)
from vakwerk.evidence.runs import (
    nhs_signals,  # the points that the NHS rules point out
    run_chart,  # runs around the median
)
from vakwerk.evidence.scales import (
    brier,  # how far forecasts lay from what came
    cronbach,  # whether questions of one scale go together
    intra_class,  # how far judges are exchangeable
    right_order,  # how often who had the outcome had the higher forecast
)
from vakwerk.evidence.series import (
    judge_series,  # whether a series goes its ordinary way
)
from vakwerk.evidence.wording import (
    SAID,  # every sentence by its key
    Sentence,  # a sentence to translate, with what is filled in
    in_ten,  # a share as: of every 10 clients so many
    say,  # a sentence by its key
)
