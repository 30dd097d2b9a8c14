#!/usr/bin/env bash
# Submits the shards, and what joins them once all are done. Prints the number of either job.
set -euo pipefail

# Slurm makes no folders for its logs; reports of an older plan would not be joined.
rm -rf reports
mkdir -p logs reports
shards=$(sbatch --parsable shard.sh)
merge=$(sbatch --parsable --dependency="afterok:$shards" --kill-on-invalid-dep=yes merge.sh)
echo "$shards $merge"
