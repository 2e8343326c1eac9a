namespace Helpline.Help;

/// <summary>A recorded review of the texts of one dialog.</summary>
/// <param name="By">The operator who recorded it.</param>
/// <param name="Clinician">The reviewer's name and role, as typed.</param>
/// <param name="Stands">The texts are still those that were reviewed.</param>
internal sealed record TextReview(string Subject, int Number, string By, string Clinician, DateOnly On, bool Stands);
