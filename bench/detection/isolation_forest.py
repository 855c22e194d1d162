"""Average rank quality of scikit-learn's isolation forest: one JSON line "[auc, ap]" for each "FILE SEED" line."""

import csv
import json
import sys

import numpy as np
from sklearn.ensemble import IsolationForest
from sklearn.metrics import average_precision_score, roc_auc_score

for line in sys.stdin:
    path, seed = line.rsplit(None, 1)
    with open(path) as file:
        rows = np.array([[float(cell) for cell in row] for row in list(csv.reader(file))[1:]])
    values, bad = rows[:, :-1], rows[:, -1]
    scores = -IsolationForest(random_state=int(seed)).fit(values).score_samples(values)
    print(json.dumps([roc_auc_score(bad, scores), average_precision_score(bad, scores)]), flush=True)
