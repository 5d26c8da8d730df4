"""Names of deep models."""

from __future__ import annotations

from mlsd.prose import Phrases

DEEP = Phrases(
    "neural network", "neural net", "deep network", "deep net", "deep learning", "deep model", "cnn", "convnet",
    "convolutional*", "rnn", "lstm", "bilstm", "gru", "transformer", "bert*", "roberta*", "distilbert", "deberta*",
    "gpt*", "llm", "language model", "resnet*", "efficientnet*", "mobilenet*", "vit", "vision transformer", "u net",
    "unet", "conformer*", "whisper*", "wav2vec*", "yolo*", "detr", "mask r cnn", "faster r cnn", "swin*", "convnext*",
    "densenet*", "inception*", "vgg*", "autoencoder", "vae", "gan", "diffusion model", "graph network", "gnn", "gat",
    "gcn", "graphsage", "deep ensemble", "mlp", "multilayer perceptron", "wide and deep", "deepfm", "dlrm",
    "two tower*", "two towers", "n beats", "nbeats", "tft", "deepar", "tabnet", "siamese network", "llama*", "mistral*",
    "qwen*", "t5", "mt5*", "byt5*", "bart", "encoder decoder", "seq2seq", "tcn", "wavenet", "pointnet*", "patchtst",
    "informer", "sam", "clip", "dino*", "recurrent network", "recurrent net", "attention network", "ft transformer",
    "neural ode", "mamba", "foundation model", "cross encoder", "bi encoder", "sentence encoder", "fine tuned encoder",
    "perceiver", "segformer", "mask2former", "camembert*", "flaubert", "scibert", "biobert", "clinicalbert", "finbert",
    "mbert", "electra", "albert", "xlm*", "longformer", "bigbird", "nllb*", "mbart*", "marian*", "opus mt", "pegasus",
    "flan*", "gemma*", "falcon", "claude*", "gemini*", "deepseek*", "dcn*", "deep q*", "dqn", "q network", "ppo", "sac",
    "actor critic", "policy network", "value network", "stable diffusion", "sdxl", "flux", "diffusion", "deep interest",
    "dien", "autoint", "xdeepfm", "deep cross", "deep and cross", "wide deep", "sasrec", "bert4rec", "gru4rec", "ncf",
    "lightgcn", "neumf", "neural collaborative", "neural", "dnn", "ann", "feed forward", "feedforward",
    "fully connected", "hidden layers", "nnu net", "nnunet", "deeplab*", "mask rcnn", "faster rcnn", "retinanet",
    "centernet", "openpose", "hrnet", "slowfast", "i3d", "timesformer", "videomae", "hubert", "wavlm", "deepspeech",
    "tacotron*", "fastspeech*", "vits", "n hits", "nhits", "timesnet", "chronos", "timegpt", "temporal fusion",
    "schnet", "mpnn", "alphafold*", "esm*", "twin network", "triplet network", "deep cnn", "resnext*", "regnet*",
    "squeezenet", "shufflenet*", "ghostnet", "xception", "nasnet*", "darknet*", "fcn", "segnet", "pspnet", "linknet",
    "v net", "vnet", "attention model", "graph attention", "graph convolution*", "graph transformer", "message passing",
    "long short term", "rwkv", "sbert", "e5", "bge*", "colbert", "splade", "monot5", "behaviour sequence transformer",
    "bst", "mmoe", "din", "deep hashing", "conv tasnet", "demucs", "crnn", "citrinet", "quartznet", "parakeet",
    "wavenext", "nerf", "gaussian splatting", "alphazero", "muzero", "rainbow", "world model", "dreamer", "ncde",
    "neural cde", "phi 2", "phi 3", "yi", "olmo*", "conv net", "temporal conv", "1d conv", "conv layers", "unetr",
    "transunet", "yamnet", "panns", "vggish", "data2vec", "encodec", "moirai", "lag llama", "timesfm", "times fm",
    "hyena", "retnet", "pointer net*", "set transformer", "deep sets", "deepsets", "capsule net*", "memory net*",
    "relation net*", "hypernet*", "hopfield net*", "siamese net*", "highway net*", "liquid net*", "kan",
)  # fmt: skip
