#!/usr/bin/env bash
#SBATCH --job-name=rolecast
#SBATCH --array=1-4
#SBATCH --requeue
#SBATCH --output=logs/%A-%a.txt
set -euo pipefail

# In the place of this shell, so that what Slurm ends is rolecast, and nothing lives on beside a shard that is run again.
exec node_modules/.bin/rolecast build --shard auto --output-file "json=reports/$SLURM_ARRAY_TASK_ID.json"
