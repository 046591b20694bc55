// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ViewBar.h"

#include "base/Text.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/FlowLayout.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/Theme.h"

#include <QCheckBox>
#include <QDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
constexpr int pauseMs = 150; ///< many changes at once are counted once
} // namespace

ViewBar::ViewBar(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_row(new FlowLayout(nullptr, measure::gap1))
    , m_more(iconButton(QStringLiteral("more"), {}, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *buttons = new QWidget(this);
    buttons->setLayout(m_row);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap2, measure::gap4, 0);
    layout->setSpacing(measure::gap1);
    layout->addWidget(buttons, 1);
    layout->addWidget(m_more, 0, Qt::AlignTop);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ViewBar::read);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("tickets")) || changes.touches(QStringLiteral("ticket_views")))
            m_pause.start();
    });
    retranslate();
    read();
}

void ViewBar::retranslate()
{
    nameButton(*m_more, tr("Views"));
    auto *menu = m_more->menu() ? m_more->menu() : new QMenu(m_more);
    menu->clear();
    connect(menu->addAction(tr("Keep what the list shows…")), &QAction::triggered, this, &ViewBar::keepView);
    connect(menu->addAction(tr("Drop this view")), &QAction::triggered, this, &ViewBar::dropShown);
    connect(menu->addAction(tr("History of this view")), &QAction::triggered, this, &ViewBar::showHistory);
    m_more->setMenu(menu);
}

void ViewBar::read()
{
    if (!m_workbench.somebodyWorks())
        return;
    m_workbench.store.read([](store::Connection &connection) { return tickets::views(connection); })
        .then(this, [this](const Result<std::vector<tickets::View>> &views) {
            if (!views)
                return;
            m_views = *views;
            rebuild();
            qint64 mine = 0;
            qint64 unassigned = 0;
            for (const tickets::View &view : m_views) {
                if (view.key == QLatin1String("mine"))
                    mine = view.count;
                if (view.key == QLatin1String("unassigned"))
                    unassigned = view.count;
            }
            emit countsRead(mine, unassigned);
        });
}

void ViewBar::rebuild()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (size_t i = 0; i < m_views.size(); ++i) {
        const tickets::View &view = m_views[i];
        auto *button =
            new QPushButton(QStringLiteral("%1  %2").arg(view.name, m_workbench.formats.number(view.count)), this);
        button->setCheckable(true);
        button->setChecked(view.query.filters == m_query.filters && view.query.search == m_query.search);
        button->setAutoDefault(false);
        button->setAccessibleName(tr("%1: %2 tickets").arg(view.name, m_workbench.formats.number(view.count)));
        connect(button, &QPushButton::clicked, this, [this, i] { choose(static_cast<int>(i)); });
        m_row->addWidget(button);
    }
}

void ViewBar::choose(int index)
{
    if (index < 0 || static_cast<size_t>(index) >= m_views.size())
        return;
    const tables::ListQuery query = m_views[static_cast<size_t>(index)].query;
    showQuery(query);
    emit chosen(query);
}

void ViewBar::showQuery(const tables::ListQuery &query)
{
    m_query = query;
    for (int i = 0; i < m_row->count() && static_cast<size_t>(i) < m_views.size(); ++i) {
        const tickets::View &view = m_views[static_cast<size_t>(i)];
        if (auto *button = qobject_cast<QPushButton *>(m_row->itemAt(i)->widget()))
            button->setChecked(view.query.filters == query.filters && view.query.search == query.search);
    }
}

void ViewBar::keepView()
{
    QDialog question(window());
    question.setWindowTitle(tr("Keep a view"));
    auto *name = new QLineEdit(&question);
    name->setMaxLength(longestName);
    name->setAccessibleName(tr("Name of the view"));
    auto *label = new QLabel(tr("Name of the view"), &question);
    label->setBuddy(name);
    auto *shared = new QCheckBox(tr("For everybody"), &question);
    shared->setVisible(m_workbench.offers(Permission::ManageTickets));
    auto *keepIt = new QPushButton(tr("Keep view"), &question);
    auto *leave = new QPushButton(tr("Not now"), &question);
    makeMainButton(*keepIt);
    keepIt->setDefault(true);
    keepIt->setEnabled(false);
    connect(name, &QLineEdit::textChanged, keepIt,
            [keepIt](const QString &text) { keepIt->setEnabled(!text.trimmed().isEmpty()); });
    connect(keepIt, &QPushButton::clicked, &question, &QDialog::accept);
    connect(leave, &QPushButton::clicked, &question, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(keepIt);
    auto *layout = new QVBoxLayout(&question);
    layout->setSpacing(measure::gap2);
    layout->addWidget(label);
    layout->addWidget(name);
    layout->addWidget(shared);
    layout->addLayout(buttons);
    if (question.exec() == QDialog::Accepted)
        keep(name->text(), shared->isChecked());
}

void ViewBar::keep(const QString &name, bool isShared)
{
    m_workbench
        .write(this, [name, isShared, query = m_query](
                         store::UnitOfWork &work) { return tickets::saveView(work, name, query, isShared); })
        .then(this, [this, name, isShared](const Result<tickets::ViewId> &kept) {
            const QString words = isShared ? tr("View “%1” kept for everybody") : tr("View “%1” kept");
            m_workbench.toast(kept ? words.arg(oneLine(name)) : kept.error().message, {});
        });
}

/// The one that somebody kept; null where the list shows another thing.
const tickets::View *ViewBar::shownView() const
{
    const auto shown = std::ranges::find_if(m_views, [this](const tickets::View &view) {
        return view.id && view.query.filters == m_query.filters && view.query.search == m_query.search;
    });
    return shown == m_views.end() ? nullptr : &*shown;
}

void ViewBar::showHistory()
{
    if (const tickets::View *shown = shownView())
        openHistory(m_workbench, "ticket_views", shown->id.value, shown->name, this);
    else
        m_workbench.toast(tr("Only views that somebody kept have a history. Show one first."), {});
}

void ViewBar::dropShown()
{
    const tickets::View *shown = shownView();
    if (!shown) {
        m_workbench.toast(tr("Only views that somebody kept can be dropped. Show one first."), {});
        return;
    }
    m_workbench.write(this, [id = shown->id](store::UnitOfWork &work) { return tickets::dropView(work, id); })
        .then(this, [this, name = shown->name](const Result<void> &done) {
            m_workbench.toast(done ? tr("View “%1” dropped").arg(name) : done.error().message, {});
        });
}

void ViewBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        read(); // the names of those that every shop has
}

} // namespace shopdesk::ui
