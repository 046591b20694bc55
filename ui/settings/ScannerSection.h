// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Section.h"

#include <QSettings>

namespace shopdesk::ui {

class Form;

/// How the scanner of this computer types, so that its scans are told from what people type; each takes effect at once.
class ScannerSection : public Section
{
    Q_OBJECT
public:
    explicit ScannerSection(QSettings &settings, QWidget *parent = nullptr);
    Form *form() const { return m_form; }

signals:
    /// What is kept has changed.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void keep();

    QSettings &m_settings;
    Form *m_form;
};

} // namespace shopdesk::ui
