// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/TabChain.h"

#include <QVariant>
#include <QWidget>

class QToolButton;

namespace shopdesk::ui {

/// A field for what is sealed and the form is never told. Its value is what to do: nothing (keep what is there), a text (put
/// this in its place), or the empty text (take it away). Derived fields say what one types in.
class SealedEdit : public QWidget, public TabChain
{
    Q_OBJECT
    Q_PROPERTY(QVariant change READ change WRITE setChange NOTIFY edited USER true)
public:
    QVariant change() const;
    void setChange(const QVariant &change);
    QList<QWidget *> tabChain() const override;
    QToolButton *removeButton() const { return m_remove; }

signals:
    void edited();

protected:
    /// @p edit becomes a part of this; the button to take away stands beside it.
    SealedEdit(QWidget *edit, Qt::Alignment button, QWidget *parent);

    virtual QString typed() const = 0;
    virtual void setTyped(const QString &text) = 0;
    virtual void setPlaceholder(const QString &text) = 0;
    /// What the empty field says while something is there; empty where nothing is.
    virtual QString words() const = 0;

    /// To be called when words() gives something else.
    void showWhatIsThere();
    /// To be called for whatever is typed.
    void takeTyped();
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setRemoved(bool removed);

    QWidget *m_edit;
    QToolButton *m_remove;
    bool m_removed = false;
};

} // namespace shopdesk::ui
