#!/usr/bin/env bash
# Measures builds of newsrooms of several sizes, beside Maven's own start, a plain copy of the result, and Hugo.
# Needs a JDK, Maven and GNU time; uses hugo if it is on the search path. See src/docs/benchmarks.md.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage="usage: run.sh [--runs N] [--million] [--jvm-config FILE] [--no-hugo] [SIZE...]     (sizes: 1k 10k 100k)"
runs=3
sizes=()
million=
jvm_config=$root/.mvn/jvm.config
with_hugo=$(command -v hugo || true)
while (($#)); do
    case $1 in
        --runs) runs=${2:?$usage}; shift ;;
        --million) million=1M ;;
        --jvm-config) jvm_config=$(realpath "${2:?$usage}"); shift ;;
        --no-hugo) with_hugo= ;;
        -*) echo "$usage"; exit 2 ;;
        *) sizes+=("$1") ;;
    esac
    shift
done
((${#sizes[@]})) || sizes=(1k 10k 100k)
sizes+=($million)
# Hugo holds every page in memory; with more stories it would measure the machine's swap.
hugo_most=100000

time=$(type -P time) || fail "GNU time is missing (Debian: apt install time)"
mkdir -p "$work"
figures=$work/figures.tsv
: >"$figures"

install_plugin() {
    pack
    local user
    user=$(mvn -q -B -f "$here/newsroom/pom.xml" -N help:evaluate -Dexpression=settings.localRepository -DforceStdout \
        2>/dev/null) || user=
    [[ -d $user ]] || user=$HOME/.m2/repository
    sed "s|@repository@|file://$user|" "$here/newsroom/settings.xml" >"$work/settings.xml"
    quietly "$work/install.log" mvn -B "${maven[@]}" org.apache.maven.plugins:maven-install-plugin:3.1.4:install-file \
        -Dfile="$jar" -DpomFile="$plugin/pom.xml" -DlocalRepositoryPath="$work/repo"
}

# newsroom SIZE: the project outside the reactor, with one build done, which also fills the private repository.
newsroom() {
    echo "preparing $1 stories" >&2
    corpus "$work/$1" "$1" "$((runs + 1))"
    cd "$work/$1/newsroom"
    mkdir -p .mvn templates
    cp "$jvm_config" .mvn/jvm.config
    cp "$root/templates/article.ftlh" templates/
    sed "s|@version@|$version|" "$here/newsroom/pom.xml" >pom.xml
    quietly "$work/$1/first.log" mvn -B "${maven[@]}" -Dbroadsheet.now="$now" site
    if [[ -n $with_hugo ]] && (($1 <= hugo_most)); then
        cp -r "$here"/hugo/* ../hugo/
        mkdir -p ../hugo/static
        cp -r "$root/src/main/site/theme" ../hugo/static/
    fi
    clear_away
}

# Everything that was built goes. ext4 does not use the inodes of deleted files again for 35 seconds and looks for
# others one by one, so that new files cost several times as much until then.
clear_away() {
    rm -rf target ../copy ../hugo/public ../hugo/plain ../hugo/resources
    sync
    sleep 40
}

# measure SIZE ROUND WHAT FOLDER COMMAND...: one line of figures; FOLDER is where written files are counted.
measure() {
    local size=$1 round=$2 what=$3 folder=$4
    shift 4
    sync
    touch "$work/marker"
    quietly "$work/$size/last.log" "$time" -o "$work/spent" -f '%e %U %S %M' "$@"
    local written=0
    [[ -z $folder ]] || written=$(find "$folder" -type f -cnewer "$work/marker" | wc -l)
    echo "$size $round $what $(tail -n 1 "$work/spent") $written" >>"$figures"
}

# step SIZE ROUND WHAT: a build, paired with Maven's bare start just before it.
step() {
    measure "$1" "$2" "validate:$3" "" mvn -q -B -o "${maven[@]}" validate
    measure "$1" "$2" "$3" target/site mvn -q -B -o "${maven[@]}" -Dbroadsheet.now="$now" site
}

# The file of one story in the middle of the archive, another one in each round.
some_story() {
    find content/articles -name "story-$(($1 / 2 + $2)).md"
}

round() {
    local size=$1 round=$2
    echo "$size stories, round $round of $runs" >&2
    step "$size" "$round" full
    measure "$size" "$round" copy ../copy cp -r target/site ../copy
    if [[ -n $with_hugo ]] && ((size <= hugo_most)); then
        measure "$size" "$round" hugo ../hugo/public hugo --quiet --source ../hugo
        measure "$size" "$round" hugo:plain ../hugo/plain \
            env HUGO_PARAMS_RELATED=false hugo --quiet --source ../hugo --destination plain
    fi
    step "$size" "$round" nothing
    printf '\nAdded in round %s.\n' "$round" >>"$(some_story "$size" "$round")"
    step "$size" "$round" body
    cp -r "../spare/$round/." content/
    step "$size" "$round" story
    sed -i "s/^name: .*/name: Renamed in round $round/" content/authors/desk-20.md
    step "$size" "$round" author
    printf '<!-- Changed in round %s. -->\n' "$round" >>templates/article.ftlh
    step "$size" "$round" template
    find content templates -type f -exec touch {} +
    step "$size" "$round" checkout
    clear_away
    # What this round added would make the next one's full build larger.
    (cd "../spare/$round" && find articles -type f) | (cd content && xargs rm)
}

conditions() {
    local cpu memory
    cpu=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1)
    memory=$(awk '/MemTotal/ {printf "%.0f", $2 / 1048576}' /proc/meminfo)
    echo "- $(nproc) processors (${cpu:-unknown}), $memory GB of memory, $(uname -sr), $(stat -f -c %T "$work")"
    echo "- $(java -version 2>&1 | sed -n 2p), $(mvn -v | sed -n 1p | sed 's/\x1b\[[0-9;]*m//g')"
    [[ -z $with_hugo ]] || echo "- $(hugo version | sed 's/ BuildDate.*VendorInfo=/, package /')"
    echo "- Maven with \`-q -B -o\` and in \`.mvn/jvm.config\` \`$(tr '\n' ' ' <"$jvm_config" | sed 's/--add-[a-z]*=[^ ]* *//g; s/ *$//')\`"
    echo "- revision $(git -C "$root" rev-parse --short HEAD)$(git -C "$root" diff --quiet HEAD -- || echo ' with changes'), $(date -u +%F), medians of $runs rounds"
}

table() {
    awk -v size="$1" '
        function median(list, n, i, j, t) {
            for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j] < list[j - 1]; j--) {
                t = list[j]; list[j] = list[j - 1]; list[j - 1] = t
            }
            return n ? (n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2) : -1
        }
        # The median of a figure, divided by or less that of another command in the same round.
        function figure(what, field, other, how, r, n, list) {
            n = 0
            for (r = 1; r <= rounds; r++) {
                if (!((what, r, field) in value) || (other != "" && !((other, r, "wall") in value))) continue
                list[++n] = value[what, r, field]
                if (how == "/") list[n] /= (value[other, r, "wall"] > 0 ? value[other, r, "wall"] : 0.01)
                if (how == "-") list[n] -= value[other, r, "wall"]
            }
            return median(list, n)
        }
        function shown(number, format) { return number == -1 ? "" : sprintf(format, number) }
        $1 == size {
            rounds = $2 > rounds ? $2 : rounds
            value[$3, $2, "wall"] = $4; value[$3, $2, "cpu"] = $5 + $6; value[$3, $2, "memory"] = $7 / 1024
            value[$3, $2, "files"] = $8
        }
        END {
            split("full nothing body story author template checkout validate:full copy hugo hugo:plain", order, " ")
            split("Full build|Nothing changed|One body edited|One story added|One author renamed|Article template changed" \
                "|New checkout|Maven alone (`validate`)|`cp -r` of the result|Hugo, full build|Hugo without related stories", titles, "|")
            print "| | wall s | CPU s | memory MB | files written | over Maven s | ÷ Maven | ÷ `cp -r` | ÷ Hugo |"
            print "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
            for (i = 1; i <= 11; i++) {
                what = order[i]
                if (!((what, 1, "wall") in value)) continue
                build = i <= 7
                maven = "validate:" what
                printf "| %s | %.2f | %.2f | %.0f | %s | %s | %s | %s | %s |\n", titles[i], figure(what, "wall"),
                    figure(what, "cpu"), figure(what, "memory"), i == 8 ? "" : sprintf("%d", figure(what, "files")),
                    build ? shown(figure(what, "wall", maven, "-"), "%.2f") : "",
                    build ? shown(figure(what, "wall", maven, "/"), "%.2f") : "",
                    build ? shown(figure(what, "wall", "copy", "/"), "%.2f") : "",
                    build ? shown(figure(what, "wall", "hugo", "/"), "%.2f") : ""
            }
        }' "$figures"
}

maven=(-gs "$work/settings.xml" -Dmaven.repo.local="$work/repo" -Dstyle.color=never)
install_plugin
for size in "${sizes[@]}"; do
    stories=$(number "$size")
    newsroom "$stories"
    for ((round = 1; round <= runs; round++)); do
        round "$stories" "$round"
    done
done
{
    conditions
    for size in "${sizes[@]}"; do
        stories=$(number "$size")
        printf '\n%s stories\n\n' "$stories"
        table "$stories"
    done
} | tee "$work/results.md"
