"""The words by which a document about machine learning is known; in the language of cues.

SURE: said of nothing else.  LIKELY: also said of other things, so several must come together.  OTHER: no sign at all.
"""

from __future__ import annotations


def _table(text: str) -> tuple[str, ...]:
    return tuple(cue for line in text.strip().split("\n") for cue in line.strip().split("|"))


SURE = _table("""
machine learning|ml model|ml system|ml pipeline|ml engineer*|ml algorithm|ml approach|mlops|ml ops|ml solution|ml task
deep learning|neural network|neural net|convolutional|recurrent neural|lstm|gru|cnn|rnn|bert|gpt|llm|language model
classifier|training data|training set|training dataset|training example|test set|validation set|train* + model
model training|trained model|pre trained|pretrained|fine tun*|finetun*|overfit*|underfit*|hyperparameter*
hyper parameter|cross validation|xgboost|lightgbm|catboost|random forest|decision tree|gradient boost*|svm
support vector|logistic regression|linear regression|naive bayes|k means|knn|nearest neighbor|nearest neighbour
feature engineering|feature store|feature importance|feature extraction|supervised|unsupervised|semi supervised
self supervised|reinforcement learning|cross entropy|loss function|log loss|logloss|learning rate|epochs|batch size|adam
f1 score|f1|auc|roc auc|pr auc|ndcg|rmse|mae|map@|mean average precision|precision + recall|confusion matrix
embedding|recommender*|recommendation system|recommendation engine|two tower|candidate generation|ranking model
collaborative filtering|matrix factorization|tokeniz* + model|prompt engineering|rag|retrieval augmented|hallucinat*
concept drift|data drift|model drift|retrain*|model serving|model registry|model monitoring|model card|kaggle
computer vision|object detection|image classification|natural language processing|nlp|sentiment analysis|ocr model
tensorflow|pytorch|scikit learn|sklearn|keras|huggingface|hugging face|sagemaker|mlflow|kubeflow|vertex ai
class imbalance|imbalanced|one hot|tf idf|word2vec|pca|shap|ground truth|label* + annotat*|annotat* + image*
a/b test|ab testing|minimum detectable effect|ranking algorithm|recommendation algorithm|search ranking
anomaly detection|fraud detection|predictive model|prediction model|model prediction|churn prediction|forecasting model
ai model|generative ai|genai|foundation model|transformer model|diffusion model|yolo|resnet|vgg16|u net|unet
dataset + split|train test split|inference latency|model inference|transfer learning|data augmentation
speech recognition|speech to text|text to speech|asr|whisper|wav2vec|diarization|voice activity|wake word
vector database|vector search|semantic search|similarity search|reranker|reranking|sentence transformer
quantile regression|churn model|propensity model|risk model|pricing model|credit score|scoring model
""")
LIKELY = _table("""
model|models|predict*|dataset|feature|label|labels|classif*|regression|accuracy|precision|recall|inference|training
ml|ai|artificial intelligence|baseline|offline|experiment*|drift|confidence|threshold|ranking|forecast*|evaluat*
cluster*|score|scoring|metric|probability|transformer|rank*|personaliz*|recommend*|outlier*|annotat*|prompt|agent
""")
OTHER = _table("""
data model|domain model|object model|memory model|threat model|programming model|execution model|type inference
security model|permission model|feature request|feature flag|issue label|pod label|label selector|regression test
performance regression|language feature|new feature|api feature|feature gate|statistical model|cluster role
kubernetes cluster|train* + staff|event model|thread model|business model|trust model|command prompt|user agent
""")
