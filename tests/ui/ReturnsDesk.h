// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/ReturnShop.h"
#include "ui/parts/Form.h"
#include "ui/parts/RecordView.h"
#include "ui/returns/ReturnSheet.h"
#include "ui/returns/ReturnsPane.h"
#include "ui/ShopWindow.h"
#include "ui/tickets/TicketStep.h"

#include <QAction>
#include <QComboBox>

namespace shopdesk::test {

/// A window with the returns in front, and the shortest ways through their steps.
class ReturnsDesk : public ShopWindow
{
public:
    explicit ReturnsDesk(ReturnShop &shop)
        : ShopWindow(shop.store(), shop.folder()), pane(show<ui::ReturnsPane>("returns")), m_shop(shop)
    {
    }

    /// Null where there is none with this text.
    QAction *step(const QString &text, const QWidget *within = nullptr)
    {
        for (QAction *action : (within ? within : pane)->findChildren<QAction *>()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    void go(const QString &text)
    {
        QVERIFY2(step(text), qPrintable(text));
        step(text)->trigger();
        settle();
    }
    void confirm(const QString &button)
    {
        QVERIFY2(hasButton(*pane->sheet()->step(), button), qPrintable(button));
        buttonCalled(*pane->sheet()->step(), button)->click();
        settle();
    }
    void open(returns::ReturnId id)
    {
        pane->showRecord(id.value);
        settle();
    }
    returns::Return opened() { return m_shop.found({pane->records()->openedRecord()}); }
    /// In the form of the inspection: what becomes of the pieces of a row.
    void choose(returns::Disposition disposition, int row = 0)
    {
        QList<QComboBox *> fields;
        for (QComboBox *field : pane->sheet()->step()->findChildren<QComboBox *>()) {
            if (field->accessibleName().startsWith(QLatin1String("What becomes of")))
                fields << field;
        }
        QVERIFY(row < fields.size());
        fields[row]->setCurrentIndex(fields[row]->findData(returns::keyOf(disposition)));
        settle();
    }
    void scan(const QString &code)
    {
        pane->takeScan(code);
        settle();
    }
    ui::Form &form() { return *pane->sheet()->step()->form(); }
    QString words() const { return labelsOf(*pane->sheet()->step()); }

    ui::ReturnsPane *pane;

private:
    ReturnShop &m_shop;
};

} // namespace shopdesk::test
