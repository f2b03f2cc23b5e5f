// Errors as values, their names and kinds.
#include "core/base/result.h"

#include <QTest>
#include <cerrno>
#include <memory>
#include <set>
#include <string>

using namespace granary;

namespace {

Status refuse(bool really)
{
    if (really)
        return Error(ErrorCode::diskFull, "why");
    return {};
}

Result<std::unique_ptr<int>> make(int value)
{
    if (value < 0)
        return ErrorCode::invalidArgument;
    return std::make_unique<int>(value);
}

Result<int> sum(int a, int b, bool refused)
{
    GRANARY_TRY(refuse(refused));
    GRANARY_ASSIGN(const auto first, make(a));
    GRANARY_ASSIGN(const auto second, make(b));
    return *first + *second;
}

} // namespace

class ResultTest : public QObject {
    Q_OBJECT
private slots:
    void carriesValuesAndErrors()
    {
        QCOMPARE(sum(2, 3, false).value(), 5);
        QVERIFY(sum(2, 3, true).error().code == ErrorCode::diskFull);
        QVERIFY(sum(-1, 3, false).error().code == ErrorCode::invalidArgument);
        QVERIFY(sum(1, -3, false).error().code == ErrorCode::invalidArgument);
        QCOMPARE(sum(1, -3, false).valueOr(7), 7);
        QCOMPARE(sum(1, 3, false).valueOr(7), 4);
        auto moved = make(4);
        const auto taken = *std::move(moved);
        QCOMPARE(*taken, 4);
    }

    void namesEveryCodeOnce()
    {
        std::set<std::string_view> names;
        int codes = 0;
        for (int value = 0; value < 200; ++value) {
            const auto code = static_cast<ErrorCode>(value);
            const auto name = errorName(code);
            if (value > 0 && name == errorName(ErrorCode::internal))
                break; // behind the last one
            ++codes;
            names.insert(name);
            QVERIFY(!name.empty() && name.find(' ') == std::string_view::npos);
            QVERIFY(errorByName(name) == code);
        }
        QVERIFY(codes >= 35);
        QCOMPARE(names.size(), static_cast<std::size_t>(codes));
        QVERIFY(!errorByName("noSuchError"));
        QVERIFY(!errorByName(""));
        QCOMPARE(std::string(errorName(ErrorCode::notEnoughShards)), std::string("notEnoughShards"));
    }

    void keepsPersistedValues()
    {
        // Scripts and the socket's clients know these; new codes go to the end.
        QCOMPARE(static_cast<int>(ErrorCode::internal), 0);
        QCOMPARE(static_cast<int>(ErrorCode::malformed), 3);
        QCOMPARE(static_cast<int>(ErrorCode::damaged), 17);
        QCOMPARE(static_cast<int>(ErrorCode::conflict), 33);
    }

    void saysWhatWasBeingDone()
    {
        const auto error = Error(ErrorCode::timedOut, "no answer").within("push");
        QVERIFY(error.code == ErrorCode::timedOut && error.kind == ErrorKind::transient);
        QCOMPARE(error.text(), std::string("timedOut: push: no answer"));
        QCOMPARE(Error(ErrorCode::busy).within("open").text(), std::string("busy: open"));
        QCOMPARE(Error(ErrorCode::busy).text(), std::string("busy"));
    }

    void translatesErrno()
    {
        QVERIFY(errnoError(ENOENT, "open").code == ErrorCode::notFound);
        QVERIFY(errnoError(ENOSPC, "write").code == ErrorCode::diskFull);
        QVERIFY(errnoError(EDQUOT, "write").code == ErrorCode::diskFull);
        QVERIFY(errnoError(EROFS, "write").code == ErrorCode::readOnly);
        QVERIFY(errnoError(EACCES, "open").code == ErrorCode::permissionDenied);
        QVERIFY(errnoError(EIO, "read").code == ErrorCode::ioError);
        QVERIFY(errnoError(EIO, "read").detail.starts_with("read: "));
    }
};

QTEST_APPLESS_MAIN(ResultTest)
#include "result_test.moc"
