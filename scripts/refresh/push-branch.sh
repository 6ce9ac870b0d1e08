#!/usr/bin/env bash
# push-branch.sh BUNDLE BASE REMOTE BRANCH: pushes the one commit of data that a refresh has bundled, without force.
#
# Needs git alone, so that the job that may write installs nothing. It takes nothing on trust from who made the bundle:
# one commit, whose parent is BASE or before it, and which changes plain files below data/ that are no code. Where BRANCH
# is there already with other commits it is somebody's: the next free name BRANCH-2, BRANCH-3 is taken. Prints
# `branch=<name>`, which holds the commit when this ends with 0.
set -euo pipefail

[ $# -eq 4 ] || { echo 'push-branch.sh: expected BUNDLE BASE REMOTE BRANCH' >&2; exit 2; }
bundle=$1 base=$2 remote=$3 branch=$4

fail() {
  printf 'push-branch.sh: %s\n' "$1" >&2
  exit 1
}

# Commit of a branch of the remote, empty where there is no such branch.
commit_at() {
  git ls-remote "$remote" "refs/heads/$1" | while read -r hash ref; do
    if [ "$ref" = "refs/heads/$1" ]; then echo "$hash"; fi
  done
}

git check-ref-format --branch "$branch" > /dev/null || fail "$branch: expected the name of a branch"
commit=$(git bundle unbundle "$bundle" | while read -r hash ref; do if [ "$ref" = HEAD ]; then echo "$hash"; fi; done)
[ -n "$commit" ] || fail "$bundle: expected a bundle whose HEAD is the commit"

read -r -a family <<< "$(git rev-list --parents --max-count=1 "$commit")"
[ "${#family[@]}" -eq 2 ] || fail "$commit: expected one parent, received $((${#family[@]} - 1))"
parent=${family[1]}
git merge-base --is-ancestor "$parent" "$base" || fail "$commit: expected to start from $base, starts from $parent"

changes=$(git diff-tree -r --no-renames "$parent" "$commit")
[ -n "$changes" ] || fail "$commit: expected a change of data, received none"
# Old mode, new mode, two blobs, status, a tab, path. A link or a program is no table, and neither is a schema.
plain='^:(000000|100644) (000000|100644) [0-9a-f]+ [0-9a-f]+ [AMD]'$'\t''"?data/'
if strange=$(grep --extended-regexp --invert-match "$plain" <<< "$changes"); then
  fail "$commit: expected plain files of data/, received: $strange"
fi
if code=$(grep --extended-regexp $'\t''"?data/schema/' <<< "$changes"); then
  fail "$commit: expected no code, received: $code"
fi

name=$branch
for ((n = 2; n < 100; n += 1)); do
  there=$(commit_at "$name")
  if [ -z "$there" ]; then
    # Without force: git refuses where a branch with other commits has appeared meanwhile, and the next name is tried.
    git push --quiet "$remote" "$commit:refs/heads/$name" || true
    there=$(commit_at "$name")
  fi
  [ -n "$there" ] || fail "$name: could not be pushed to the remote"
  if [ "$there" = "$commit" ]; then
    printf 'branch=%s\n' "$name"
    exit 0
  fi
  name=$branch-$n
done
fail "$branch: expected a free name, received a remote with all up to $branch-99"
