"""The mean of the weights of several runs: average.py OUT.pt CHECKPOINT.pt CHECKPOINT.pt …

Runs that share a beginning may be averaged (Izmailov et al. 2018, "Averaging Weights Leads to Wider Optima"); pieces.txt of the first is copied.
"""
import pathlib, shutil, sys
import torch

out, *paths = map(pathlib.Path, sys.argv[1:])
saved = [torch.load(p, map_location="cpu") for p in paths]
out.parent.mkdir(parents=True, exist_ok=True)
torch.save({"model": {name: sum(s["model"][name].float() for s in saved) / len(saved) for name in saved[0]["model"]}, "labels": saved[0]["labels"]}, out)
shutil.copy(paths[0].parent / "pieces.txt", out.parent / "pieces.txt")
