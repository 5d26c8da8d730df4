"""Metrics by name, and whether each is better when it is lower."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.prose import Phrases, Statement

_LOWER = """
    error rate|error|word error|word error rate=wer|wer|character error rate=cer|cer|equal error rate=eer|eer|rmse
    root mean square error=rmse|root mean squared error=rmse|mse|mean squared error=mse|mae|mean absolute error=mae
    mape|mean absolute percentage error=mape|smape|wape|weighted absolute percentage error=wape|wmape=wape|mase|rmsle
    log loss=logloss|logloss|cross entropy|perplexity|ppl=perplexity|bits per character|bpc|brier|brier score=brier
    ece|calibration error=ece|expected calibration error=ece|pinball|pinball loss=pinball|quantile loss=pinball|crps
    fid|edit distance|levenshtein|deviance|false positive rate=fpr|fpr|false alarm rate=fpr|false negative rate=fnr|fnr
    miss rate=fnr|hamming loss|misclassification|misclassification rate|diarisation error rate=der|der|median error
    absolute error=mae|mean error|hausdorff|hausdorff distance=hausdorff|translation edit rate|chamfer distance|nrmse
    localisation error|displacement error|average displacement error|quantile score=pinball|zero one loss|per=per
    bias|endpoint error|squared error|rms error=rmse|mean absolute deviation=mae|average error=mae|mean deviation=mae
    absolute deviation=mae|average absolute error=mae|mean absolute percent error=mape|mape error=mape|rmspe|medae
    percentage error=mape|forecast error|prediction error|relative error|localization error|classification error
    word errors=wer|character errors=cer|top 1 error|top 5 error|validation loss|test loss|nll|negative log likelihood
    winkler score|crps score=crps|interval score|mpjpe|epe=endpoint error|absolute relative error|kl divergence
    rank error|average relative error=mape|mean relative error=mape|mean error in percent=mape
    mean percentage error=mape|average percentage error=mape|mean abs pct error=mape|mean abs pct err=mape
    false alarms per hour|false alarms per day|misses|missed share=fnr|equal error=eer|tracking error
    median absolute error|errors per hundred words=wer|errors per 100 words=wer|errors in a hundred words=wer
    mistakes per hundred words=wer|mistakes per 100 words=wer|wrong words per hundred=wer|wrong words in a hundred=wer
    wrong words per 100=wer|words wrong in a hundred=wer|misheard words per hundred=wer
    errors per hundred characters=cer
    errors per 100 characters=cer|wrong characters per hundred=cer|wrong letters per hundred=cer
    wrong characters per 100=cer
"""
_HIGHER = """
    accuracy|balanced accuracy|top 1 accuracy|top 5 accuracy|precision|recall|sensitivity|specificity|f1|f1 score=f1
    macro f1|micro f1|weighted f1|macro averaged f1=macro f1|f2|f0.5|f score=f1|f measure=f1|auc|roc auc=auc|auroc=auc
    area under the roc curve=auc|pr auc|auprc=pr auc|auc pr=pr auc|average precision=pr auc|ap|map
    mean average precision=map
    area under the precision recall curve=pr auc|ndcg|mrr|mean reciprocal rank=mrr|hit rate|hit ratio=hit rate|hr
    iou|miou|mean iou=miou|intersection over union=iou|dice|dice score=dice|dice coefficient=dice|bleu|rouge|rouge l
    meteor|chrf|comet|bertscore|r2|r squared=r2|explained variance|kappa|cohen's kappa=kappa|weighted kappa
    quadratic weighted kappa=weighted kappa|correlation|spearman|pearson|spearman correlation=spearman
    pearson correlation=pearson
    spearman rank correlation=spearman|spearman's rho=spearman|psnr|ssim|exact match|gini|mcc|matthews
    concordance|c index=concordance|concordance index=concordance|concordance=concordance|win rate|ks|lift|map@k
    nash sutcliffe|nse|skill score|share right|share correct|share of correct|pass rate|pass@1|success rate|uplift
    coverage|detection rate|true positive rate=recall|tpr=recall|qini|elbo
    nash sutcliffe efficiency=nash sutcliffe
    recognition rate|identification rate|share found=recall|share of hits|share of correct answers=accuracy|hits@10
    percentage correct=accuracy|correct share=accuracy|precision@k|recall@k|auc score=auc|average recall|matthews
    matthews correlation=mcc|area under the curve=auc|auc roc=auc|roc=auc|area under roc=auc
    positive predictive value=precision
    ppv=precision|negative predictive value|npv|youden|g mean|jaccard|jaccard index=jaccard|panoptic quality|mota|idf1
    hota
    kendall|kendall's tau=kendall|tau=kendall|r 2=r2|coefficient of determination=r2|kling gupta|kge|acc=accuracy
    mean accuracy=accuracy
    f1 macro=macro f1
    macro f=macro f1|micro f=micro f1|las|uas|bleurt|sacrebleu=bleu|rouge 1|rouge 2|top 3 accuracy|top 10 accuracy
    acceptance
    containment rate|deflection rate|hit rate at 10|recall rate=recall|share right first time|anomaly correlation
    exact matches=exact match|task success|resolution rate|fraction correct=accuracy|proportion correct=accuracy
    proportion of correct=accuracy|fraction of correct=accuracy
"""


def _names(rows: str) -> dict[str, str]:
    names = {}
    for entry in rows.replace("\n", "|").split("|"):
        name, _, one = entry.strip().partition("=")
        if name:
            names[name.replace("-", " ")] = one or name
    return names


class Named(NamedTuple):
    """A metric by its one name.  first, last: its tokens, last excluded.  low: whether lower is better."""

    first: int
    last: int
    name: str
    low: bool


_WORDS = frozenset("per las hr ap".split())  # metrics in capitals only


class _Metrics:
    """Both tables, made when first asked for."""

    def __init__(self) -> None:
        self.low, self.high = _names(_LOWER), _names(_HIGHER)
        self.phrases = Phrases(*self.low, *self.high)

    def all_in(self, statement: Statement) -> list[Named]:
        """Every metric of a statement."""
        found = []
        for mention in statement.mentions(self.phrases):
            after = statement.tokens[mention.last : mention.last + 1]
            then = after[0].lower if after else "."
            if mention.text in _WORDS or then in _AFTER.get(mention.text.lower(), ()):
                continue
            words = [token.lower for token in statement.tokens[mention.first : mention.last] if token.text[0].isalnum()]
            name = " ".join(words)
            name = name if name in self.low or name in self.high else name.removesuffix("s")
            low = name in self.low
            one = self.low.get(name) or self.high.get(name) or name
            rest = [token.lower for token in statement.tokens[mention.last : mention.last + 5]]
            if rest[:1] in (["@"], ["at"], ["in"]) and rest[1:]:
                cut = next((at for at in range(1, len(rest)) if rest[at] not in _LEADS), 0)
                if rest[0] != "in" or (cut > 1 and rest[cut - 1] in ("top", "first", "best")):
                    one += f"@{rest[cut or 1]}"
            ahead = [token.lower for token in statement.tokens[max(0, mention.first - 3) : mention.first]]
            if len(ahead) > 1 and ahead[-1].isdecimal() and "top" in ahead and "@" not in one:
                one += f"@{ahead[-1]}"  # top-5 hit rate
            found.append(Named(mention.first, mention.last, one, low))
        return found


_AFTER = {  # where these are no metrics: it misses the sales by 5 %, the acceptance criterion
    "misses": frozenset("the its by what a an every each".split()),
    "acceptance": frozenset("criterion criteria test bar is if , : .".split()),
}
_LEADS = frozenset("the top k = first best".split())
_kept: list[_Metrics] = []


def metrics_of(statement: Statement) -> list[Named]:
    """Every metric that a statement names."""
    if not _kept:
        _kept.append(_Metrics())
    return _kept[0].all_in(statement)
