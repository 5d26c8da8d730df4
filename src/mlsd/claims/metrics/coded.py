"""Accuracy as code writes it, which prose leaves out: accuracy_score(y, p), model.score(X, y), mean(y_hat == y)."""

from __future__ import annotations

from mlsd.prose import Prose, Stance, Statement

_CODED = ("acc", "accuracy")
_CODE_LOOK = ("_acc", "acc_", "accuracy_", "_accuracy", ".score(", "==", "'accuracy", '"accuracy', "=accuracy")
_CHOSEN_BY = ("scoring=accuracy", "metric=accuracy", "metrics=[accuracy", "scoring:accuracy", "metric:accuracy")
_SCORES = (".score(x", ".score(test", ".score(val")


def in_code(prose: Prose) -> Statement | None:
    """val_acc, accuracy_score(y, p), model.score(X, y), mean(y_hat == y): accuracy as code writes it."""
    lower = prose.text.lower()
    if not any(map(lower.__contains__, _CODE_LOOK)):
        return None
    for number, line in enumerate(prose.text.split("\n")):
        statement = Statement(line.strip(" -*`|"), number, "item")
        if statement.text and (_named_in_code(statement) or _compared(line.lower().replace(" ", ""))):
            return statement
    return None


def _named_in_code(statement: Statement) -> bool:
    for at, token in enumerate(statement.tokens):
        parts = token.lower.split("_")
        if len(parts) > 1 and not {"balanced", "top5", "class"} & set(parts) and any(part in _CODED for part in parts):
            return statement.stance(at, at + 1) is Stance.SAID
    return False


def _compared(code: str) -> bool:
    """The share of rows in which two columns are equal, or a classifier's own score."""
    if any(map(code.replace('"', "").replace("'", "").__contains__, _CHOSEN_BY)):
        return True
    if any(map(code.__contains__, _SCORES)) and "regress" not in code:
        return True
    at = code.find("==")
    around = code[max(0, at - 24) : at + 24]
    return at > 0 and ("mean" in around or "sum(" in around or "/n" in around or "1/n" in around) and "y" in around
