using System.Security.Cryptography;
using System.Text;
using Helpline.Dialogs.Running;
using Helpline.Tips;

namespace Helpline.Sessions.Acts;

/// <summary>The tip as told so far in a talk. Made anew for every act from the answers; never kept.</summary>
internal static class Draft
{
    private const string KindWhenUntold = "other";

    /// <returns>Null when nothing was told that an agency could act on.</returns>
    public static TipDraft? Of(Session session)
    {
        var talk = session.Talk;
        var (where, what) = (Answer(talk, "where"), Answer(talk, "what"));
        return Answer(talk, "country") is { Length: > 0 } country && (where + what).Length + session.Photos.Count > 0
            ? new TipDraft(
                Answer(talk, "kind") is { Length: > 0 } kind ? kind : KindWhenUntold,
                country,
                Answer(talk, "region") is { Length: > 0 } region ? region : null,
                Answer(talk, "urgency") is { Length: > 0 } urgency ? urgency : "hour",
                where,
                what,
                session.Photos.Count)
            : null;
    }

    /// <summary>Tells whether the words and the photos are still those that were shown.</summary>
    public static byte[] DigestOf(TipDraft draft, IReadOnlyList<DraftFile> photos) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\0',
        [draft.Kind, draft.Country, draft.Region, draft.Urgency, draft.Where, draft.What, .. photos.Select(photo => Convert.ToHexString(photo.Id))])));

    private static string Answer(TalkState talk, string name) => talk.Answers.GetValueOrDefault(name, "").Trim();
}
