#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up a CouchDB for Shopdesk, from the machine on which it runs. Everything may be run again at any time.
#
#   ./set-up.sh [--cluster]              the system databases, the cluster of compose.cluster.yaml, nobody without an account
#   ./set-up.sh account NAME ROLE…       an account, or a new password for it; asks for the password
#
# The databases of a company, their rules and whom they let in are made by Shopdesk itself: "Connect this shop" with the
# administrator's account, or `shopdesk-cli company connect`. That is also the way after a store was added. Roles that an
# account may have are listed by `shopdesk-cli company roles`.
#
# $SHOPDESK_URL says where the server is, http://127.0.0.1:5984 by itself; COUCHDB_USER and COUCHDB_PASSWORD are taken from
# the environment or from .env.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if [ -f .env ]; then
    set -a
    # shellcheck disable=SC1091
    . ./.env
    set +a
fi
url=${SHOPDESK_URL:-http://127.0.0.1:5984}
: "${COUCHDB_USER:?the name of the administrator}" "${COUCHDB_PASSWORD:?the password of the administrator}"

# The password goes in through a file descriptor: on the command line other programs could read it.
ask() { # METHOD PATH [JSON]
    local body=()
    [ $# -lt 3 ] || body=(--data-binary "$3" -H 'Content-Type: application/json')
    curl -sS --max-time 60 -K <(printf 'user = "%s:%s"\n' "$COUCHDB_USER" "$COUCHDB_PASSWORD") \
        -H 'Accept: application/json' -X "$1" ${body[@]+"${body[@]}"} -w '\n%{http_code}' "$url$2"
}

# Succeeds where the answer has one of the statuses.
expect() { # STATUSES METHOD PATH [JSON]
    local statuses=$1 answer
    shift
    answer=$(ask "$@")
    local status=${answer##*$'\n'}
    if [[ " $statuses " != *" $status "* ]]; then
        printf 'error: %s %s: %s\n' "$1" "$2" "$answer" >&2
        return 1
    fi
    printf '%s' "${answer%$'\n'*}"
}

wait_for_server() {
    for _ in $(seq 60); do
        if [ "$(curl -s --max-time 5 -o /dev/null -w '%{http_code}' "$url/_up")" != 000 ]; then return; fi
        sleep 1
    done
    echo "error: nothing answers at $url" >&2
    exit 1
}

quoted() { # a JSON string
    local text=${1//\\/\\\\}
    printf '"%s"' "${text//\"/\\\"}"
}

system_databases() {
    for name in _users _replicator _global_changes; do
        expect '201 202 412' PUT "/$name" >/dev/null
    done
    # Who is who is the administrator's business.
    expect '200' PUT /_users/_security \
        '{"admins":{"names":[],"roles":["_admin"]},"members":{"names":[],"roles":["_admin"]}}' >/dev/null
}

cluster() {
    local user password node
    user=$(quoted "$COUCHDB_USER")
    password=$(quoted "$COUCHDB_PASSWORD")
    for node in couchdb2.shopdesk couchdb3.shopdesk; do
        expect '200 201' POST /_cluster_setup "{\"action\":\"enable_cluster\",\"bind_address\":\"0.0.0.0\",
            \"username\":$user,\"password\":$password,\"port\":5984,\"node_count\":3,\"remote_node\":\"$node\",
            \"remote_current_user\":$user,\"remote_current_password\":$password}" >/dev/null
        expect '200 201 409' POST /_cluster_setup "{\"action\":\"add_node\",\"host\":\"$node\",\"port\":5984,
            \"username\":$user,\"password\":$password}" >/dev/null
    done
    expect '200 201' POST /_cluster_setup '{"action":"finish_cluster"}' >/dev/null
}

account() { # NAME ROLE…
    local name=$1 roles='' role password revision
    shift
    for role in "$@"; do roles+="${roles:+,}$(quoted "$role")"; done
    read -rsp "Password of $name: " password
    echo
    [ ${#password} -ge 12 ] || { echo 'error: at least 12 characters' >&2; exit 1; }
    revision=$(ask GET "/_users/org.couchdb.user:$name" | sed -nE 's/.*"_rev":"([^"]+)".*/,"_rev":"\1"/p')
    expect '201 202' PUT "/_users/org.couchdb.user:$name" "{\"type\":\"user\",\"name\":$(quoted "$name"),
        \"password\":$(quoted "$password"),\"roles\":[$roles]$revision}" >/dev/null
    echo "The account $name is there."
}

wait_for_server
case ${1:-} in
account)
    shift
    [ $# -ge 2 ] || { echo 'usage: ./set-up.sh account NAME ROLE…' >&2; exit 2; }
    account "$@"
    ;;
--cluster)
    cluster
    system_databases
    echo 'The cluster is ready. Connect the first shop with the account of the administrator.'
    ;;
'')
    system_databases
    echo 'The server is ready. Connect the first shop with the account of the administrator.'
    ;;
*)
    echo 'usage: ./set-up.sh [--cluster | account NAME ROLE…]' >&2
    exit 2
    ;;
esac
