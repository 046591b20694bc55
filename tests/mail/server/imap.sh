#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A mail server (Dovecot) for tests, on loopback alone, as an ordinary user and with a configuration of its own.
#
#   imap.sh FOLDER PORT TLS-PORT      stays in the foreground; end it with SIGTERM
#
# Makes in FOLDER: cert.pem (for the name localhost), the mailbox of the user "shop" with the password "tea" in mail/.
set -euo pipefail
export PATH="$PATH:/usr/sbin"
folder=$1 port=$2 tls_port=$3

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout "$folder/key.pem" -out "$folder/cert.pem" 2>/dev/null
mkdir -p "$folder/mail/cur" "$folder/mail/new" "$folder/mail/tmp" "$folder/run" "$folder/state"
user=$(id -un)
as=()
if [ "$(id -u)" -eq 0 ]; then
    user=nobody
    as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
fi
group=$(id -gn "$user")
cat >"$folder/dovecot.conf" <<CONF
protocols = imap
listen = 127.0.0.1
base_dir = $folder/run
state_dir = $folder/state
log_path = $folder/dovecot.log
default_internal_user = $user
default_internal_group = $group
default_login_user = $user
mail_location = maildir:$folder/mail
mail_max_userip_connections = 100
first_valid_uid = 1
disable_plaintext_auth = yes
ssl = yes
ssl_cert = <$folder/cert.pem
ssl_key = <$folder/key.pem
passdb {
  driver = static
  args = password=tea
}
userdb {
  driver = static
  args = uid=$(id -u "$user") gid=$(id -g "$user") home=$folder
}
service imap-login {
  chroot =
  inet_listener imap {
    port = $port
  }
  inet_listener imaps {
    port = $tls_port
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
CONF
if [ ${#as[@]} -gt 0 ]; then
    chown -R nobody:nogroup "$folder"
    chmod 755 "$folder"
fi
# Ends with whoever started it, also where that one crashed.
starter=$PPID self=$$
(
    while kill -0 "$starter" 2>/dev/null && kill -0 "$self" 2>/dev/null; do sleep 1; done
    kill "$self" 2>/dev/null || true
) >/dev/null 2>&1 &
exec "${as[@]}" dovecot -F -c "$folder/dovecot.conf"
