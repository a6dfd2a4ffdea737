# What run.sh and crash.sh share. The folders may be moved with WORK; Maven's answers go to log files there.
set -euo pipefail
export LC_ALL=C TZ=UTC
unset MAVEN_OPTS MAVEN_ARGS

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
plugin=$(cd "$here/../.." && pwd)
root=$(cd "$plugin/.." && pwd)
work=${WORK:-$plugin/target/benchmark}
now=2026-11-23T00:00:00Z

fail() {
    echo "${0##*/}: $*" >&2
    exit 1
}

# quietly LOG COMMAND...: its output is shown only if it fails.
quietly() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 || { tail -n 30 "$log" >&2; fail "failed: $*"; }
}

# The number of stories written as 1k or 1M.
number() {
    [[ $1 =~ ^([0-9]+)([kM]?)$ ]] || fail "\"$1\" is no number of stories; write 1000, 1k or 1M"
    case ${BASH_REMATCH[2]} in
        k) echo "$((BASH_REMATCH[1] * 1000))" ;;
        M) echo "$((BASH_REMATCH[1] * 1000000))" ;;
        *) echo "${BASH_REMATCH[1]}" ;;
    esac
}

# corpus FOLDER STORIES [SPARE]: always written anew, since measuring edits it.
corpus() {
    rm -rf "$1"
    mkdir -p "$1" "$work/corpus-classes"
    javac -d "$work/corpus-classes" "$here"/corpus/*.java
    java -cp "$work/corpus-classes" Corpus "$1" "$2" "${3:-0}"
}

# The plugin's jar, packed from the sources as they are.
pack() {
    quietly "$work/package.log" mvn -B -f "$plugin/pom.xml" package -DskipTests -Dinvoker.skip
    version=$(sed -n 's/.*<version>\(.*\)<\/version>.*/\1/p' "$plugin/pom.xml" | head -n 1)
    jar=$plugin/target/broadsheet-maven-plugin-$version.jar
    [[ -f $jar ]] || fail "$jar was not built"
}
