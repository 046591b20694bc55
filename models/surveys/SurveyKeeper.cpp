// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "surveys/SurveyKeeper.h"

#include "surveys/Asking.h"

namespace shopdesk::surveys {

namespace {

constexpr int pauseMs = 500; // several changes at once are one look

/// The trail says that nobody did it.
Actor program()
{
    return {{}, QStringLiteral("Shopdesk"), {Permission::AnswerTickets, Permission::SeeTickets}};
}

} // namespace

SurveyKeeper::SurveyKeeper(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    if (store.isReadOnly())
        return;
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &SurveyKeeper::look);
    connect(&store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("tickets")))
            m_soon.start();
    });
}

void SurveyKeeper::look()
{
    if (m_isBusy || m_store.isLocked())
        return;
    m_isBusy = true;
    m_store.read([](store::Connection &connection) { return isAnythingToAsk(connection); })
        .then(this, [this](const Result<bool> &anything) {
            m_isBusy = false;
            if (!anything || !*anything)
                return;
            m_isBusy = true;
            m_store.write([](store::UnitOfWork &work) { return askAllResolved(work); }, program())
                .then(this, [this](const Result<int> &done) {
                    m_isBusy = false;
                    if (done && *done > 0)
                        emit asked(*done);
                });
        });
}

} // namespace shopdesk::surveys
