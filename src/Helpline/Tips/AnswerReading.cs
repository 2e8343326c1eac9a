using Helpline.Agencies;
using Helpline.Forwarding;
using Helpline.Sealing;
using Helpline.Storage.Tips;

namespace Helpline.Tips;

/// <summary>Opens a tip's answers with the key that the receipt gave. What a certified key of its agency did not sign is never shown.</summary>
internal static class AnswerReading
{
    public static (IReadOnlyList<ShownAnswer> Shown, int Refused) Read(FoundTip tip, AgencyBook book)
    {
        var answers = tip.Answers.Select(row => ReadOne(row, tip, book)).ToList();
        return ([.. answers.OfType<ShownAnswer>()], answers.Count(a => a is null));
    }

    private static ShownAnswer? ReadOne(AnswerRow row, FoundTip tip, AgencyBook book)
    {
        if (tip.AnswerKey is null
            || book.Find(row.Agency) is not { } agency
            || EnvelopeSeal.Open<string>(row.Body, tip.ShredKey, row.Id) is not { } jwe
            || AnswerSeal.Open(jwe, tip.AnswerKey).SignedJws is not { } jws)
        {
            return null;
        }

        var answer = book.AnswerKeys(row.Agency).Select(key => AnswerSeal.Verify(jws, key).Answer)
            .FirstOrDefault(a => a is not null && a.TipId.AsSpan().SequenceEqual(tip.Id));
        return answer is null ? null : new(agency.Names, answer.Day, Defang.Text(answer.Text));
    }
}
