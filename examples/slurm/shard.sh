#!/usr/bin/env bash
#SBATCH --job-name=rolecast
#SBATCH --array=1-4
#SBATCH --requeue
#SBATCH --output=logs/%A-%a.txt
set -euo pipefail

npx rolecast build --shard auto --output-file "json=reports/$SLURM_ARRAY_TASK_ID.json"
