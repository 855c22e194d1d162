"""A large file from CSV to flagged rows with pandas and scikit-learn: read, standardise, fit five full
components from one start, flag 1 %, export the flagged rows. Arguments: input, output."""

import sys

import numpy as np
import pandas as pd
from sklearn.mixture import GaussianMixture
from sklearn.preprocessing import StandardScaler

table = pd.read_csv(sys.argv[1])
data = StandardScaler().fit_transform(table)
mixture = GaussianMixture(5, max_iter=200, random_state=0).fit(data)
log_density = mixture.score_samples(data)
threshold = np.percentile(log_density, 1)
table["score"] = -log_density
table[log_density < threshold].to_csv(sys.argv[2], index=False)
