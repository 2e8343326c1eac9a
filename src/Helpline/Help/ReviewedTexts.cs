namespace Helpline.Help;

/// <summary>What is to be reviewed by a clinician, as it reads now: the name of each dialog with the digest of its texts in all languages.</summary>
internal sealed record ReviewedTexts(IReadOnlyDictionary<string, string> Digests);
