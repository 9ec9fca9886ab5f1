"""Generates the pages of the rules and the index that the plugin reads.

Pages come from the rules' files, and from the verdicts and runs that tests/runtime recorded.

python -m tests.generate_rule_docs          writes them
python -m tests.generate_rule_docs --check  fails if one is not up to date
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

from pylint_tfhub.rule import Rule
from pylint_tfhub.rules import INDEX, all_rules
from tests.runtime.fixed_pages import fixes_page
from tests.runtime.pages import agreement_page, observed_section

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "rules"
KINDS = {
    "E": "error: it fails at run time on the target",
    "W": "warning: it runs today but is deprecated, wrong or at risk",
    "I": "information: something could not be known; off until it is enabled",
}


def page(rule: Rule) -> str:
    """The page of one rule: its facts, the docstring of its module, and what was observed."""
    module = inspect.getmodule(rule.check)
    assert module is not None and module.__doc__ is not None
    first, _, rest = inspect.cleandoc(module.__doc__).partition("\n")
    before, heading, after = rest.strip().partition("## References\n")
    references = f"\n{heading}{after}"
    observed = observed_section(rule)
    observed = f"\n{observed}" if observed else ""
    return (
        f"# {rule.symbol} ({rule.id})\n\n{first}\n\n"
        f"| kind | versions |\n| --- | --- |\n| {KINDS[rule.id[0]]} | {rule.versions} |\n\n"
        f"{before.rstrip()}\n{observed}{references.rstrip()}\n"
    )


def table(rules: tuple[Rule, ...]) -> str:
    """The list of all rules."""
    rows = [f"| [{rule.symbol}]({rule.symbol}.md) | {rule.id} | {rule.summary} |" for rule in rules]
    head = "# Rules\n\n| symbol | id | what it finds |\n| --- | --- | --- |\n"
    return head + "\n".join(rows) + "\n"


def index(rules: tuple[Rule, ...]) -> str:
    """What the plugin reads at start instead of importing the rules."""
    rows = ["id\tsymbol\tsummary\tdefault"]
    for rule in rules:
        default = "optional" if rule.optional else "on"
        rows.append(f"{rule.id}\t{rule.symbol}\t{rule.summary}\t{default}")
    return "\n".join(rows) + "\n"


def wanted() -> dict[Path, str]:
    """Every generated file with its text."""
    rules = all_rules()
    return {
        ROOT / "pylint_tfhub" / "rules" / INDEX: index(rules),
        PAGES / "index.md": table(rules),
        PAGES.parent / "agreement.md": agreement_page(),
        PAGES.parent / "fixes-runs.md": fixes_page(),
        **{PAGES / f"{rule.symbol}.md": page(rule) for rule in rules},
    }


def stale() -> list[Path]:
    """The generated files that are missing, out of date, or of a rule that is gone."""
    files = wanted()
    old = [path for path, text in files.items() if not path.is_file() or path.read_text() != text]
    return old + [path for path in PAGES.glob("*.md") if path not in files]


def main() -> int:
    """Write the files, or check them; 1 if one is not up to date."""
    if "--check" in sys.argv[1:]:
        for path in stale():
            print(
                f"not up to date: {path.relative_to(ROOT)}; run python -m tests.generate_rule_docs"
            )
        return 1 if stale() else 0
    for path, text in wanted().items():
        path.write_text(text, encoding="utf-8")
    for path in stale():
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
