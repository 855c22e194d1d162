"""The jobs of the benchmark with scikit-learn. A job a line of standard input, as JSON; answers with
the seconds of each of its runs. Imports and reading are not counted."""

import json
import sys
import time
import warnings

import numpy as np
from sklearn.decomposition import PCA
from sklearn.mixture import GaussianMixture

warnings.filterwarnings("ignore")


def timed(runs, act):
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - start)
    return seconds


def started(data, job):
    """A mixture after the M step of a fixed start: row i belongs to component i mod k."""
    k = job["k"]
    mixture = GaussianMixture(k, covariance_type=job["type"], random_state=0)
    responsibilities = np.zeros((len(data), k))
    responsibilities[np.arange(len(data)), np.arange(len(data)) % k] = 1
    mixture._initialize(data, responsibilities)
    return mixture


def run(job):
    data = np.fromfile(job["file"]).reshape(-1, job["d"])
    runs = job["runs"]
    if job["kind"] == "rounds":
        mixture = started(data, job)

        def round_():
            _, log_responsibilities = mixture._e_step(data)
            mixture._m_step(data, log_responsibilities)

        round_()
        return timed(runs, round_)
    if job["kind"] == "pca":
        return timed(runs, lambda: PCA(job["share"]).fit_transform(data))
    if job["kind"] == "score":
        mixture = started(data, job)
        return timed(runs, lambda: mixture.score_samples(data))

    def fits():
        for k in job["components"]:
            for covariance_type in job["types"]:
                GaussianMixture(
                    k, covariance_type=covariance_type, n_init=job["restarts"], max_iter=200, random_state=0
                ).fit(data)

    return timed(runs, fits)


for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
