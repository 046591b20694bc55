// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Entrance.h"

#include "staff/SignIn.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/SignInPage.h"
#include "ui/staff/RecoveryCodesView.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QThread>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int lookMs = 5'000;
constexpr int tryAgainMs = 50;
constexpr qint64 minuteMs = 60'000;

/// Whether pages that were made for the one suit the other. The owner of a shop without people and the first person in it
/// are the same. What a PIN is not enough for, no page looks at but when it is asked for.
bool suits(const Actor &before, const Actor &now)
{
    return (before.id == now.id || !before.id)
           && before.permissions - staff::beyondPins() == now.permissions - staff::beyondPins()
           && before.limits == now.limits && before.stores == now.stores;
}

/// Menus and dialogs stand over the cover.
void closePopups()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        if (!popup->close())
            break;
    for (QWidget *top : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible())
            dialog->reject();
}

} // namespace

Entrance::Entrance(MainWindow &window, store::Store &store, QSettings &settings, SignInPage &page)
    : QObject(&window)
    , m_window(window)
    , m_store(store)
    , m_settings(settings)
    , m_page(page)
    , m_menu(new QMenu(&window))
    , m_lock(new QAction(icon(QStringLiteral("lock")), {}, this))
    , m_switch(new QAction(icon(QStringLiteral("members")), {}, this))
    , m_signOut(new QAction(icon(QStringLiteral("close")), {}, this))
    , m_account(new QAction(icon(QStringLiteral("person")), {}, this))
    , m_signUp(new QAction(icon(QStringLiteral("lock")), {}, this))
{
    m_lock->setShortcut(Qt::CTRL | Qt::Key_L);
    for (QAction *action : actions())
        window.addAction(action);
    connect(m_lock, &QAction::triggered, this, &Entrance::lock);
    connect(m_switch, &QAction::triggered, this, &Entrance::startSwitching);
    connect(m_signOut, &QAction::triggered, this, &Entrance::signOut);
    connect(m_account, &QAction::triggered, this, [this] { m_window.showPane(QStringLiteral("account")); });
    connect(m_signUp, &QAction::triggered, this, &Entrance::signUpWanted);
    connect(m_menu, &QMenu::aboutToShow, this, &Entrance::fillMenu);
    connect(&page, &SignInPage::cancelled, this, [this] { open(m_store.actor()); });
    connect(&page, &SignInPage::said, this, [this](const QString &text) { m_window.workbench().toast(text, {}); });
    connect(&page, &SignInPage::enrolled, this, &Entrance::showRecoveryCodes);
    connect(&store, &store::Store::actorChanged, this, &Entrance::followActor);
    connect(&store, &store::Store::changed, this, &Entrance::remember);
    connect(&m_idle, &QTimer::timeout, this, [this] { idleFor(m_sinceTouched.elapsed()); });
    m_idle.start(lookMs);
    m_sinceTouched.start();
    qApp->installEventFilter(this);
    if (m_window.workbench().somebodyWorks())
        m_person = store.actor();
    else
        followActor();
    retranslate();
}

bool Entrance::hasPeople() const
{
    const Actor actor = m_store.actor();
    return actor.id || !Workbench::works(actor);
}

void Entrance::followActor()
{
    const Actor actor = m_store.actor();
    if (!Workbench::works(actor)) {
        if (!m_isCovered)
            cover(true);
        m_page.ask(m_store.isLocked() ? SignInPage::Mode::SignedOut : SignInPage::Mode::Locked,
                   m_person.value_or(Actor::nobody()));
        return;
    }
    open(actor);
}

void Entrance::open(const Actor &actor)
{
    if (!m_person || !suits(*m_person, actor)) {
        // A page whose dialog is just being closed is still at work.
        if (QThread::currentThread()->loopLevel() > 1) {
            closePopups();
            QTimer::singleShot(tryAgainMs, this, &Entrance::followActor);
            return;
        }
        m_window.renewPanes(m_person && m_person->id == actor.id);
    }
    m_person = actor;
    cover(false);
    m_window.showPerson();
    if (!m_missed.tables.isEmpty())
        emit m_store.changed(std::exchange(m_missed, {}));
}

void Entrance::cover(bool covered)
{
    if (covered)
        closePopups();
    m_isCovered = covered;
    m_sinceTouched.restart();
    m_window.setCovered(covered);
    showActions();
}

void Entrance::lock()
{
    const bool isSwitching = m_isCovered && m_page.mode() == SignInPage::Mode::Switching;
    if (!m_store.actor().id || (m_isCovered && !isSwitching))
        return;
    // Before the person is gone: a field that loses the focus may have something to keep.
    m_window.workbench().drafts.flush();
    cover(true);
    m_store.setActor(Actor::nobody());
}

void Entrance::signOut()
{
    if (!m_store.actor().id)
        return;
    m_window.forgetPanes(true);
    cover(true);
    m_person.reset();
    m_store.lock();
}

void Entrance::startSwitching()
{
    if (!m_store.actor().id || m_isCovered)
        return;
    m_window.workbench().drafts.flush();
    cover(true);
    m_page.ask(SignInPage::Mode::Switching, m_store.actor());
}

void Entrance::remember(const store::Changes &changes)
{
    if (m_window.workbench().somebodyWorks())
        return;
    for (auto table = changes.tables.begin(); table != changes.tables.end(); ++table) {
        store::TableChange &missed = m_missed.tables[table.key()];
        missed.everything = missed.everything || table->everything
                            || missed.ids.size() + table->ids.size() > store::Changes::mostIdsNamed;
        missed.ids = missed.everything ? QSet<qint64>() : missed.ids + table->ids;
    }
}

void Entrance::idleFor(qint64 ms)
{
    const int minutes = m_settings.value(idleSetting(), usualIdleMinutes).toInt();
    if (minutes > 0 && ms >= minutes * minuteMs)
        lock();
}

bool Entrance::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        m_sinceTouched.restart();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Entrance::fillMenu()
{
    m_menu->clear();
    if (!hasPeople()) {
        m_menu->addAction(m_signUp);
        return;
    }
    if (m_window.pane(QStringLiteral("account")))
        m_menu->addAction(m_account);
    m_menu->addAction(m_switch);
    m_menu->addAction(m_lock);
    m_menu->addSeparator();
    m_menu->addAction(m_signOut);
}

void Entrance::showActions()
{
    for (QAction *action : actions()) {
        action->setEnabled(!m_isCovered && hasPeople());
        action->setVisible(hasPeople());
    }
}

void Entrance::showRecoveryCodes(const QStringList &codes)
{
    auto *dialog = new QDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Recovery codes"));
    auto *view = new RecoveryCodesView(dialog);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->addWidget(view);
    const Formats &formats = m_window.workbench().formats;
    view->setCodes(codes,
                   {m_store.shop().name, m_store.actor().name, formats.day(formats.zone().dayOf(Instant::now()))});
    connect(view, &RecoveryCodesView::kept, dialog, &QDialog::accept);
    dialog->open();
}

void Entrance::retranslate()
{
    m_lock->setText(tr("Lock"));
    m_switch->setText(tr("Switch person…"));
    m_signOut->setText(tr("Sign out"));
    m_account->setText(tr("My account"));
    m_signUp->setText(tr("Set a password…"));
    showActions();
}

} // namespace shopdesk::ui
