#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shopdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server that takes mails for tests, on loopback alone, and keeps each as a file.

    smtp.py FOLDER PORT TLS-PORT

Encrypts with FOLDER/cert.pem; takes the user "shop" with the password "tea". What it takes stands in FOLDER/out. Mails to
"refused@…" are refused for good, to "later@…" for now; one to "hang@…" is taken and then never answered.
"""
import asyncio
import os
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder = pathlib.Path(sys.argv[1])
out = folder / "out"
out.mkdir(exist_ok=True)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.1 No such person"
        if address.startswith("later@"):
            return "451 4.3.0 Come again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = out / f"{len(list(out.iterdir())):05}.eml"
        name.with_suffix(".part").write_bytes(envelope.original_content)
        name.with_suffix(".part").rename(name)
        if any(address.startswith("hang@") for address in envelope.rcpt_tos):
            await asyncio.sleep(3600)
        return "250 OK"


def sign_in(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == b"shop" and data.password == b"tea", handled=False)


async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    loop = asyncio.get_running_loop()
    common = dict(authenticator=sign_in, auth_required=True, loop=loop, hostname="localhost", data_size_limit=100_000_000)
    await loop.create_server(
        lambda: SMTP(Handler(), tls_context=context, require_starttls=True, **common), "127.0.0.1", int(sys.argv[2]))
    await loop.create_server(
        lambda: SMTP(Handler(), auth_require_tls=False, **common), "127.0.0.1", int(sys.argv[3]), ssl=context)
    (folder / "smtp.ready").write_text("")
    starter = os.getppid()
    while os.getppid() == starter:  # ends with whoever started it, also where that one crashed
        await asyncio.sleep(1)


asyncio.run(main())
