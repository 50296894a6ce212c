"""Runs the benchmark. Usage: python -m bench [PART ...] [--size N ...] [--only WORDS] [--write]

Parts: weight start pages figures live; without any, all of them. `--size 1` leaves out ten times the nation.
"""

import argparse

from bench import figures, live, pages, report, start, weight

PARTS = {"weight": weight, "start": start, "pages": pages, "figures": figures, "live": live}


def main():
    read = argparse.ArgumentParser(
        prog="bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    read.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART")
    read.add_argument("--size", type=float, nargs="+", default=[1, 10], help="how many times the nation (1 10)")
    read.add_argument("--only", default="", help="what has these letters in its name")
    read.add_argument("--conversations", type=int, default=125, help="how many go on in `live` (125)")
    read.add_argument("--write", action="store_true", help="put the tables in docs/performance.md")
    asked = read.parse_args()

    facts, results = report.machine(), {}
    for name in asked.parts or PARTS:
        print(f"\n== {name} ({facts['database']})", flush=True)
        results[name] = PARTS[name].measure(asked)
        print(report.table(results[name]), flush=True)
    print(f"\n{report.keep(results, facts)}")
    if asked.write:
        report.write_down(results, facts)
    missed = [
        f"{part}, {each.name}: {words}" for part, found in results.items() for each in found for words in each.missed
    ]
    print("\n".join(["", "Not met:", *missed] if missed else ["", "Everything is met."]))


if __name__ == "__main__":
    main()
