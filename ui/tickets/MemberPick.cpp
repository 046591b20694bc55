// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/MemberPick.h"

#include "members/MemberList.h"
#include "members/Members.h"
#include "tables/ListReader.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int pauseMs = 120;
constexpr int mostFound = 5;

struct Found
{
    qint64 id;
    QString title;
};

/// "王芳 · M000123 · 138****1234 · Gold"
Result<std::vector<Found>> findMembers(store::Connection &connection, const QString &typed)
{
    const tables::ListDefinition list = members::memberList();
    const auto ids = tables::readIds(connection, list, {.search = typed}, mostFound);
    if (!ids)
        return Failure(ids.error());
    const auto rows = tables::readRows(connection, list, *ids);
    if (!rows)
        return Failure(rows.error());
    std::vector<Found> found;
    for (size_t i = 0; i < ids->size(); ++i) {
        QStringList parts;
        for (const char *key : {"name", "number", "phone", "tier"}) {
            const auto column = static_cast<size_t>(list.column(QString::fromLatin1(key)) - list.columns.data());
            if (column < (*rows)[i].size())
                parts << (*rows)[i][column].toString();
        }
        parts.removeAll(QString());
        found.push_back({(*ids)[i], parts.join(QStringLiteral(" · "))});
    }
    return found;
}

} // namespace

MemberPick::MemberPick(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_edit(new QLineEdit(this))
    , m_clear(iconButton(QStringLiteral("close"), {}, this))
    , m_found(new QListWidget(this))
{
    m_edit->installEventFilter(this);
    m_found->installEventFilter(this);
    m_found->setUniformItemSizes(true);
    m_found->hide();
    m_clear->hide();
    setFocusProxy(m_edit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &MemberPick::look);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_found, &QListWidget::itemClicked, this, &MemberPick::take);
    connect(m_found, &QListWidget::itemActivated, this, &MemberPick::take);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        choose({}, {});
        m_edit->setFocus();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::gap1);
    row->addWidget(m_edit, 1);
    row->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap1);
    layout->addLayout(row);
    layout->addWidget(m_found);
    retranslate();
}

void MemberPick::retranslate()
{
    m_edit->setPlaceholderText(tr("Name, number or phone"));
    m_edit->setAccessibleName(tr("Customer"));
    nameButton(*m_clear, tr("Nobody in particular"));
    m_found->setAccessibleName(tr("Members found"));
}

QList<QWidget *> MemberPick::tabChain() const
{
    return {m_edit, m_clear, m_found};
}

void MemberPick::setMember(const QString &text)
{
    const auto id = members::MemberId::fromText(text).value_or(members::MemberId());
    if (id == m_member)
        return;
    choose(id, {});
    if (!id || !m_workbench.may(Permission::SeeMembers))
        return;
    m_workbench.store.read([id](store::Connection &connection) { return members::member(connection, id); })
        .then(this, [this, id](const Result<members::Member> &member) {
            if (member && m_member == id)
                showTitle(member->name + QStringLiteral(" · ") + member->number);
        });
}

void MemberPick::look()
{
    const QString typed = m_edit->text().trimmed();
    const int question = ++m_question;
    if (typed.isEmpty()) {
        m_found->hide();
        return;
    }
    m_workbench.store.read([typed](store::Connection &connection) { return findMembers(connection, typed); })
        .then(this, [this, question](const Result<std::vector<Found>> &found) {
            if (question != m_question)
                return;
            m_found->clear();
            if (found) {
                for (const Found &each : *found) {
                    auto *item = new QListWidgetItem(each.title, m_found);
                    item->setData(Qt::UserRole, each.id);
                }
            } else {
                m_workbench.toast(found.error().message, {});
            }
            if (m_found->count() == 0) {
                auto *none = new QListWidgetItem(
                    m_nobody.isEmpty() ? tr("Nobody found. It can do without a member.") : m_nobody, m_found);
                none->setFlags(Qt::NoItemFlags);
            }
            const int height = m_found->sizeHintForRow(0) * m_found->count() + 2 * m_found->frameWidth();
            m_found->setFixedHeight(height);
            m_found->show();
        });
}

void MemberPick::take(const QListWidgetItem *item)
{
    if (item && item->flags().testFlag(Qt::ItemIsEnabled)) {
        choose({item->data(Qt::UserRole).toLongLong()}, item->text());
        m_edit->setFocus();
    }
}

void MemberPick::choose(members::MemberId id, const QString &title)
{
    ++m_question; // what is still on its way is not wanted any more
    m_found->hide();
    const bool another = id != m_member;
    m_member = id;
    m_clear->setVisible(bool(id));
    showTitle(title);
    if (another)
        emit memberChanged();
}

void MemberPick::showTitle(const QString &title)
{
    m_title = title;
    m_edit->setText(title);
    m_edit->setCursorPosition(0);
}

bool MemberPick::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isOpen = m_found->isVisible();
        if (watched == m_edit && isOpen && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            take(m_found->item(0));
            return true;
        }
        if (watched == m_edit && isOpen && key == Qt::Key_Down) {
            m_found->setFocus();
            m_found->setCurrentRow(0);
            return true;
        }
        if (isOpen && key == Qt::Key_Escape) {
            choose(m_member, m_title);
            m_edit->setFocus();
            return true;
        }
    }
    // Words that were typed over a member and lead to nobody leave the member as it was.
    if (watched == m_edit && event->type() == QEvent::FocusOut && m_member && !m_found->isVisible())
        showTitle(m_title);
    return QWidget::eventFilter(watched, event);
}

void MemberPick::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
