// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icons.h"
#include "ui/parts/Workbench.h"

#include <QEvent>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace shopdesk::ui {

/// What is masked; a button shows it for half a minute, which leaves an entry in the history. It hides again sooner where it is
/// about something else or out of sight. Who may not see it can ask someone who may.
template<typename Shown>
class Reveal : public QWidget
{
public:
    static constexpr int shownForMs = 30'000;

    Reveal(Workbench &workbench, QWidget *parent)
        : QWidget(parent), m_workbench(workbench), m_button(new QPushButton(this)), m_timer(this)
    {
        m_button->setAutoDefault(false);
        m_timer.setSingleShot(true);
        m_timer.setInterval(shownForMs);
        connect(&m_timer, &QTimer::timeout, this, [this] { hideAgain(); });
        connect(m_button, &QPushButton::clicked, this, [this] { isRevealed() ? hideAgain() : reveal(); });
    }

    void reveal()
    {
        m_button->setEnabled(false);
        look(m_subject).then(this, [this, subject = m_subject](const Result<Shown> &shown) {
            m_button->setEnabled(true);
            if (subject != m_subject)
                return;
            showProblem(shown ? QString() : shown.error().message);
            if (!shown)
                return;
            m_revealed = *shown;
            m_timer.start();
            refresh();
        });
    }
    void hideAgain()
    {
        m_timer.stop();
        m_revealed.reset();
        showProblem({});
        refresh();
    }
    bool isRevealed() const { return m_revealed.has_value(); }
    QPushButton *revealButton() const { return m_button; }

protected:
    struct Words
    {
        QString hide;
        QString reveal;
        QString mayReveal; ///< more about it
        QString mayAsk;    ///< the same for those who have to ask
    };

    virtual Attempt<Result<Shown>> look(qint64 subject) = 0;
    /// Shows everything anew, in the language and colours of now.
    virtual void refresh() = 0;
    /// Empty: there is none any more.
    virtual void showProblem(const QString &problem) = 0;

    Workbench &workbench() const { return m_workbench; }
    const std::optional<Shown> &revealed() const { return m_revealed; }
    /// Whom or what it is about.
    void setSubject(qint64 id)
    {
        if (id != m_subject)
            hideAgain();
        m_subject = id;
    }
    void refreshButton(bool isSomethingMasked, const Words &words)
    {
        const bool may = m_workbench.may(Permission::RevealPersonalData);
        m_button->setVisible(isSomethingMasked);
        m_button->setIcon(icon(isRevealed() ? QStringLiteral("eye-off")
                               : may        ? QStringLiteral("eye")
                                            : QStringLiteral("lock")));
        m_button->setText(isRevealed() ? words.hide : words.reveal);
        m_button->setToolTip(isRevealed() ? QString() : may ? words.mayReveal : words.mayAsk);
    }

    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
            refresh();
    }
    void hideEvent(QHideEvent *event) override
    {
        hideAgain();
        QWidget::hideEvent(event);
    }

private:
    Workbench &m_workbench;
    qint64 m_subject = 0;
    std::optional<Shown> m_revealed;
    QPushButton *m_button;
    QTimer m_timer;
};

} // namespace shopdesk::ui
