// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnsPane.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/RecordView.h"
#include "ui/returns/ClaimsPage.h"
#include "ui/returns/NewReturnPage.h"
#include "ui/returns/ReturnFiguresPage.h"
#include "ui/returns/ReturnSheet.h"

#include <QAction>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

// The pages that stand in the place of the list, and the way from one to another.

namespace shopdesk::ui {

namespace {

constexpr QLatin1String returnPrefix("R-"); // of the number on a slip

}

void ReturnsPane::build()
{
    RecordPane::build();
    layout()->removeWidget(records());
    m_new = new NewReturnPage(workbench());
    m_stack = new QStackedWidget;
    m_stack->addWidget(records());
    m_stack->addWidget(m_new);
    m_figures = new ReturnFiguresPage(workbench());
    m_stack->addWidget(m_figures);
    m_claimsPage = new ClaimsPage(workbench());
    m_stack->addWidget(m_claimsPage);
    layout()->addWidget(m_stack);
    if (m_showFigures->isEnabled()) {
        m_figuresTool = iconButton(QStringLiteral("dashboard"), m_showFigures->text());
        connect(m_figuresTool, &QToolButton::clicked, m_showFigures, &QAction::trigger);
        records()->filterBar()->addTool(m_figuresTool);
    }
    m_claimsTool = iconButton(QStringLiteral("store"), m_showClaims->text());
    connect(m_claimsTool, &QToolButton::clicked, m_showClaims, &QAction::trigger);
    records()->filterBar()->addTool(m_claimsTool);
    records()->filterBar()->setHiddenWords([this](const QString &filter, const QVariantList &values) -> QString {
        if (filter != QLatin1String("requested") || values.size() != 2)
            return {};
        const Formats &formats = workbench().formats;
        return tr("%1 – %2", "first day, last day")
            .arg(formats.day(formats.zone().dayOf({values[0].toLongLong()})),
                 formats.day(formats.zone().dayOf({values[1].toLongLong()})));
    });
    connect(m_new, &NewReturnPage::left, this, &ReturnsPane::leaveNew);
    connect(m_figures, &ReturnFiguresPage::left, this, &ReturnsPane::leaveNew);
    connect(m_claimsPage, &ClaimsPage::left, this, &ReturnsPane::leaveNew);
    connect(m_new, &NewReturnPage::opened, this, [this](qint64 id) {
        leaveNew();
        records()->openRecord(id);
    });
    readCount();
}

bool ReturnsPane::isInNew() const
{
    return m_stack && m_stack->currentWidget() == m_new;
}

void ReturnsPane::startNew()
{
    ensureBuilt();
    workbench().openRecord(name(), 0);
    m_stack->setCurrentWidget(m_new);
    m_new->begin();
}

void ReturnsPane::showFigures()
{
    ensureBuilt();
    workbench().openRecord(name(), 0);
    m_stack->setCurrentWidget(m_figures);
    m_figures->begin();
    m_figures->setFocus();
}

void ReturnsPane::showClaims(returns::ReturnId of)
{
    ensureBuilt();
    workbench().openRecord(name(), 0);
    m_stack->setCurrentWidget(m_claimsPage);
    m_claimsPage->begin(of);
    m_claimsPage->setFocus();
}

void ReturnsPane::leaveNew()
{
    if (m_stack)
        m_stack->setCurrentIndex(0);
}

void ReturnsPane::showQuery(const tables::ListQuery &query)
{
    RecordPane::showQuery(query);
    leaveNew();
}

void ReturnsPane::showRecord(qint64 id)
{
    if (id < 0) {
        ensureBuilt();
        m_stack->setCurrentWidget(m_new);
        m_new->begin(-id);
        return;
    }
    RecordPane::showRecord(id);
    if (id != 0)
        leaveNew();
}

QWidget *ReturnsPane::firstFocus() const
{
    QWidget *page = m_stack ? m_stack->currentWidget() : nullptr;
    if (!page || page == records())
        return RecordPane::firstFocus();
    return page->focusProxy() ? page->focusProxy() : page;
}

bool ReturnsPane::takeScan(const QString &code)
{
    if (isInNew())
        return m_new->takeScan(code);
    // A step that is behind another page is not counted into unseen.
    const bool isInList = m_stack && m_stack->currentWidget() == records();
    if (isInList && m_sheet && m_sheet->takeScan(code))
        return true;
    if (!code.startsWith(returnPrefix, Qt::CaseInsensitive))
        return false;
    // The slip also opens what another store announced: goods may come to any store.
    workbench()
        .store.read([code](store::Connection &connection) { return returns::findByNumber(connection, code); })
        .then(this, [this](const Result<returns::ReturnId> &found) {
            if (found) {
                leaveNew();
                records()->openRecord(found->value);
            } else {
                workbench().toast(found.error().message, {});
            }
        });
    return true;
}

} // namespace shopdesk::ui
