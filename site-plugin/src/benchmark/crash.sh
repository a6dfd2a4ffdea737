#!/usr/bin/env bash
# Kills builds at random moments and breaks what they stand on; tells in a line per case what came of it.
# Needs a JDK and Maven. As root it also fills a disk of its own; builds then run as another user, since root may
# read and write everything. See src/docs/benchmarks.md.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage="usage: crash.sh [--kills N] [--seed N] [CASE...]     (cases: kills disk output folder source vanish two publish ssh)"
kills=500
seed=1
cases=()
while (($#)); do
    case $1 in
        --kills) kills=${2:?$usage}; shift ;;
        --seed) seed=${2:?$usage}; shift ;;
        -*) echo "$usage"; exit 2 ;;
        *) cases+=("$1") ;;
    esac
    shift
done
((${#cases[@]})) || cases=(kills disk output folder source vanish two publish ssh)

crash=$work/crash
mkdir -p "$crash"
wrong=0
mounted=
server=
trap '[[ -z $mounted ]] || umount "$mounted"; [[ -z $server ]] || kill "$server"' EXIT

as_user() {
    if ((EUID == 0)); then
        setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
    else
        "$@"
    fi
}

own() {
    ((EUID != 0)) || chown -R 65534:65534 "$@"
}

prepare() {
    pack
    rm -rf "$crash/lib" "$crash/classes"
    quietly "$work/libraries.log" mvn -B -f "$plugin/pom.xml" \
        org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
        -DincludeScope=runtime -DoutputDirectory="$crash/lib"
    cp "$jar" "$crash/lib/"
    javac -cp "$crash/lib/*" -d "$crash/classes" "$here"/crash/*.java
    class_path="$crash/classes:$crash/lib/*"
}

# site NAME STORIES: $newsroom, and $target with its site built, which $before keeps a copy of.
site() {
    corpus "$work/crash-$2" "$2"
    local folder=$crash/$1
    rm -rf "$folder"
    mkdir -p "$folder/target"
    newsroom=$folder/newsroom target=$folder/target before=$folder/before log=$folder/log
    mkdir -p "$newsroom"
    cp -r "$work/crash-$2/newsroom/content" "$newsroom/"
    own "$folder"
}

build() {
    as_user java -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -cp "$class_path" BuildOnce "$newsroom" "$1"
}

first_build() {
    build "$target" >"$log" 2>&1 || { cat "$log" >&2; fail "the first build failed"; }
    rm -rf "$before"
    cp -a "$target/site" "$before"
}

# Every page changes, so that a build has much to write.
edit_all() {
    sed -i "s/^name: .*/name: The $1/" "$newsroom/content/site.yaml"
}

tell() {
    printf '%-6s%s\n' "$1" "$2"
    [[ $1 != WRONG ]] || wrong=1
}

# refused WHAT CODE PATTERN: the build just made must have ended in one clear line, and the old site be whole.
refused() {
    local what=$1 code=$2 pattern=$3 lines
    lines=$(wc -l <"$log")
    if ((code != 1)); then
        tell WRONG "$what: exit code $code: $(head -n 1 "$log")"
    elif ((lines != 1)) || ! grep -qE "$pattern" "$log"; then
        tell WRONG "$what: $lines lines: $(head -n 1 "$log")"
    elif ! diff -rq "$before" "$target/site" >"$log.diff"; then
        tell WRONG "$what: the old site is not whole: $(wc -l <"$log.diff") files differ"
    else
        tell ok "$what: $(sed "s|$crash/||g" "$log")"
    fi
}

# recovered WHAT: with the fault gone, the next build must equal a clean one.
recovered() {
    if ! build "$target" >"$log" 2>&1; then
        tell WRONG "$1: the next build fails: $(head -n 1 "$log")"
        return
    fi
    rm -rf "${target:?}-clean"
    mkdir "$target-clean"
    own "$target-clean"
    build "$target-clean" >"$log" 2>&1
    diff -rq "$target/site" "$target-clean/site" >"$log.diff" ||
        tell WRONG "$1: the next build is not a clean one: $(head -n 1 "$log.diff")"
}

run_kills() {
    local small=$((kills * 2 / 3)) name stories count
    for name in "small 60 $small" "middle 1000 $((kills - small))"; do
        read -r name stories count <<<"$name"
        site "kills-$name" "$stories"
        echo "kills of builds of $stories stories, seed $seed:"
        java -Xmx2g -cp "$class_path" Kills "$newsroom" "$crash/kills-$name" "$count" "$seed" || wrong=1
    done
}

run_disk() {
    if ((EUID != 0)); then
        tell skip "disk full: only root can mount a small disk"
        return
    fi
    local left code=0
    for left in 16 256 1024 4096; do
        site disk 60
        mount -t tmpfs -o size=16m tmpfs "$target"
        mounted=$target
        own "$target"
        first_build
        edit_all "Full Disk"
        head -c $(($(df --output=avail -k "$target" | tail -n 1) * 1024 - left * 1024)) /dev/zero >"$target/filler"
        code=0
        build "$target" >"$log" 2>&1 || code=$?
        if ((code == 0)); then
            tell ok "disk with $left KB left: enough"
        else
            refused "disk with $left KB left" "$code" "no space is left on the disk"
        fi
        rm "$target/filler"
        recovered "disk with $left KB left"
        umount "$target"
        mounted=
    done
}

run_output() {
    site output 60
    first_build
    edit_all "Closed Door"
    chmod -R a-w "$target/site"
    local code=0
    build "$target" >"$log" 2>&1 || code=$?
    refused "read-only output" "$code" "cannot be written"
    chmod -R u+w "$target/site"
    recovered "read-only output"
}

# The build finds out when some files have already been put into place: each must be the old one or the new one.
run_folder() {
    site folder 60
    first_build
    edit_all "Locked Room"
    find "$target/site/world" -type d -name 'story-*' -exec chmod a-w {} +
    local code=0 file old=0 new=0
    build "$target" >"$log" 2>&1 || code=$?
    chmod -R u+w "$target/site"
    cp -r "$target/site" "$target-found"
    cp "$log" "$log.refusal"
    recovered "read-only folder in the output"
    while read -r file; do
        if cmp -s "$target-found/$file" "$before/$file"; then
            old=$((old + 1))
        elif cmp -s "$target-found/$file" "$target-clean/site/$file"; then
            new=$((new + 1))
        else
            tell WRONG "read-only folder in the output: $file is neither the old one nor the new one"
        fi
    done < <(cd "$target-found" && find . -type f)
    if ((code != 1)) || [[ $(wc -l <"$log.refusal") != 1 ]]; then
        tell WRONG "read-only folder in the output: exit code $code: $(head -n 1 "$log.refusal")"
    elif ((new > 0)); then
        tell MIXED "read-only folder in the output: $old files old, $new new: $(sed "s|$crash/||g" "$log.refusal")"
    else
        tell ok "read-only folder in the output: $(sed "s|$crash/||g" "$log.refusal")"
    fi
}

run_source() {
    site source 60
    first_build
    edit_all "Sealed Letter"
    local story code=0
    story=$(find "$newsroom/content/articles" -name story-30.md)
    chmod a-r "$story"
    build "$target" >"$log" 2>&1 || code=$?
    refused "unreadable story" "$code" "story-30.md cannot be read"
    chmod u+r "$story"
    recovered "unreadable story"
    first_build
    edit_all "Sealed Drawer"
    chmod a-rx "$(dirname "$story")"
    code=0
    build "$target" >"$log" 2>&1 || code=$?
    refused "unreadable folder of stories" "$code" "cannot be read"
    chmod u+rx "$(dirname "$story")"
    recovered "unreadable folder of stories"
}

# A story goes at some moment of the build: before it is listed, between, or after it was read for good.
run_vanish() {
    site vanish 1000
    local story pause code refusals=0 built=0
    for pause in 0.3 0.4 0.5 0.6 0.7 0.8 1.0 1.2 1.5 1.8 2.2 2.6; do
        story=$(find "$newsroom/content/articles" -name 'story-*.md' | sort | sed -n 500p)
        first_build
        edit_all "Gone $pause"
        code=0
        build "$target" >"$log" 2>&1 &
        sleep "$pause"
        rm "$story"
        wait $! || code=$?
        if ((code == 0)); then
            built=$((built + 1))
        else
            refusals=$((refusals + 1))
            refused "a story deleted after $pause s" "$code" "$(basename "$story") was removed"
        fi
        recovered "a story deleted after $pause s"
    done
    tell ok "a story deleted during the build: $built builds had no more need of it, $refusals refused"
}

run_two() {
    site two 1000
    first_build
    edit_all "Two Editors"
    local first code=0 waited=0
    build "$target" >"$log.first" 2>&1 &
    first=$!
    # The build before left the folder empty.
    while [[ -z $(ls -A "$target/broadsheet/staging" 2>/dev/null) ]] && ((waited < 600)); do
        sleep 0.05
        waited=$((waited + 1))
    done
    build "$target" >"$log" 2>&1 || code=$?
    local lines
    lines=$(wc -l <"$log")
    if ! wait "$first"; then
        tell WRONG "two builds at once: the first fails: $(head -n 1 "$log.first")"
    elif ((code == 0)); then
        tell WRONG "two builds at once: both ran"
    elif ((code != 1 || lines != 1)) || ! grep -q "another build" "$log"; then
        tell WRONG "two builds at once: exit code $code: $(head -n 1 "$log")"
    else
        tell ok "two builds at once: the first is right, the second says: $(sed "s|$crash/||g" "$log")"
    fi
    recovered "two builds at once"
}

# Publishing to a folder is killed, with edits, builds and ways back between.
run_publish() {
    site publish 60
    echo "kills of publishing, seed $seed:"
    java -Xmx2g -cp "$class_path" PublishKills "$newsroom" "$crash/publish" $((kills * 2 / 5)) "$seed" || wrong=1
}

# The same over SFTP, to an OpenSSH server of this machine with a configuration and keys of its own.
run_ssh() {
    local sshd port home=$crash/ssh/home tries=0
    sshd=$(PATH=$PATH:/usr/sbin:/usr/local/sbin command -v sshd) || {
        tell skip "publishing over SFTP: sshd is not installed"
        return
    }
    ((EUID != 0)) || mkdir -p /run/sshd
    rm -rf "$crash/ssh"
    mkdir -p "$home/.ssh"
    ssh-keygen -q -t ed25519 -N '' -f "$crash/ssh/host"
    ssh-keygen -q -t ed25519 -N '' -f "$home/.ssh/id_ed25519"
    port=$((20000 + RANDOM % 20000))
    printf '%s\n' "ListenAddress 127.0.0.1" "Port $port" "HostKey $crash/ssh/host" "PidFile none" "StrictModes no" \
        "AuthorizedKeysFile $home/.ssh/id_ed25519.pub" "UsePAM no" "PermitRootLogin yes" "Subsystem sftp internal-sftp" \
        >"$crash/ssh/sshd_config"
    echo "[127.0.0.1]:$port $(cat "$crash/ssh/host.pub")" >"$home/.ssh/known_hosts"
    "$sshd" -D -f "$crash/ssh/sshd_config" -E "$crash/ssh/log" &
    server=$!
    while ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && ((tries < 100)); do
        sleep 0.1
        tries=$((tries + 1))
    done
    site ssh-site 60
    echo "kills of publishing over SFTP, seed $seed:"
    java -Xmx2g -Duser.home="$home" -cp "$class_path" PublishKills "$newsroom" "$crash/ssh-site" \
        $((kills * 2 / 5)) "$seed" "sftp://$(id -un)@127.0.0.1:$port" || wrong=1
    kill "$server"
    server=
}

prepare
for name in "${cases[@]}"; do
    "run_$name"
done
exit "$wrong"
