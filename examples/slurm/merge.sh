#!/usr/bin/env bash
#SBATCH --job-name=rolecast-merge
#SBATCH --output=logs/%A-merge.txt
set -euo pipefail

npx rolecast merge reports -o output --output-file json=manifest.json
